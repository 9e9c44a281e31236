import { tight } from '../disguise/rules'

const AMOUNT = '(?:\\d+|[一二两三四五六七八九十百半几]+)'
const CURRENCY = '(?:元|块钱?|圆|蚊|rmb|人民币)'
const TIME = '(?:天|日|晚|小时|钟头|周|星期|个月|月)'
// Told of what happened, not asked for: 200元买来，一次没用过.
const NOT_A_RATE = '(?!性|没|都|也|不)'
const TOLD = '(?:原价|买来?时?|购入价?|价值|市值|市场价|入手价?|花了?|官网|专柜|吊牌价?|新的)'
const MONEY = '(?:押金|按金|订金|定金|保证金|租金|转账|红包|报酬|收费|费用?|钱|付款|付钱)'

/** Said to refuse money (不用押金) or to tell what something once cost, not to ask for it. */
const HARMLESS: readonly RegExp[] = [
  new RegExp(
    `(?:不用|不要|不必|不需要?|不收|不谈|免收?|无需|无须|没有|唔使|唔收|别|勿|谢绝|拒绝|禁止|无|(?<!\\d)0)` +
      `(?:任何|交|付|给|收|再|您|你|微信|要)*${MONEY}(?!不借|不行|勿)`,
    'g',
  ),
  new RegExp(
    `${TOLD}(?:大概|大约|约|是|为|才|要|差不多|:)*¥?` +
      `(?!${AMOUNT}${CURRENCY}?(?:一|每|1|/)?(?:${TIME}|次(?!没|都|也)))${AMOUNT}(?:多|余|来)?${CURRENCY}?`,
    'g',
  ),
]

const ASKED: readonly RegExp[] = [
  /押金|按金(?!属)|保证金|酬金/,
  // 固定金属, 装订金属 only sound alike.
  /(?<!固|稳|锁|限|指|特|装)[订定]金(?!属|刚|色|黄|额)/,
  /(?<!抵|关|扣|看)押(?:¥?\d{2}|[一二两三四五六七八九]?[十百千]|身份证|证件|东西|物品)/,
  /转账(?!单|凭|教|课|机)|转钱|打款|汇款|收款(?!机|台)|付钱|打钱/,
  /(?:先|要|需|请|后|再|你|您|扫码?)付款|付款(?:给|后|到|方式|码)|扫码付|微信付|微信转/,
  /支付宝(?:转|付|收|账|号|给)/,
  /(?:发|给|收|包|转)(?:我|个|你|点|一?个)*红包(?!封|袋|壳|纸|挂|墙|灯|卡|皮)/,
  /(?:收|付|给|交)(?:点|些|个|我|你|您)*(?:租|租赁|使用|辛苦|好处|手续|磨损)(?:金|费)/,
  /(?:收|给我?|交|付|补)(?:点|些|个|一点)*钱(?!包|夹|币|箱|罐|机|盒|袋|桶|叔|伯|爷|奶|婶|姨|哥|姐|老师|先生|女士)/,
  /租金|月租(?!车)|日租(?!车)|有偿(?!还|失)|出租(?!车|屋|房|司机|公寓)|租给/,
  /收费(?!站|单|处|员|亭|标准牌)/,
  /报酬|酬劳|酬谢|辛苦费|好处费|面议|议价/,
  new RegExp(`${AMOUNT}(?:元|块钱|蚊|rmb|人民币)(?:一|每|1|/)?(?:次|回|趟)${NOT_A_RATE}`),
  new RegExp(`${AMOUNT}${CURRENCY}(?:一|每|1|/)?${TIME}${NOT_A_RATE}`),
  new RegExp(`¥${AMOUNT}(?:一|每|1|/)${TIME}|\\d{2,}/(?:天(?!平|线|花)|日|小时|晚)`),
  new RegExp(`(?:每|一|按)${TIME}(?:只?收|只?要|付|算|算你)?¥?${AMOUNT}${CURRENCY}`),
  new RegExp(
    `(?:每次|一次|只收|只要|收你?|付|给我?|便宜|转让|出售|卖)¥?${AMOUNT}(?:元|块钱|蚊|rmb)`,
  ),
  new RegExp(`(?:收|付|给我)¥?${AMOUNT}块|¥?${AMOUNT}${CURRENCY}(?:转让|出售|卖|拿走|就卖)`),
]

/** Whether a text asks for money, a deposit or a present of money. */
export function asksMoney(text: string): boolean {
  const words = HARMLESS.reduce((rest, pattern) => rest.replace(pattern, ''), tight(text))
  return ASKED.some((pattern) => pattern.test(words))
}
