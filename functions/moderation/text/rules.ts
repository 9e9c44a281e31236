/**
 * Promise 2.3: no money, no deposits, no contacts between neighbours. Words are found through spaces, full-width
 * forms and stops; what merely sounds alike (微信班, 收费单, 元宵) is left alone.
 */
const MONEY: readonly RegExp[] = [
  /押金|订金|定金|保证金/,
  /转账|转钱|打款|汇款|付款码|收款码|红包|支付宝/,
  /(?:收|付|给|交)(?:点|些|个)?(?:租金|租赁费|使用费|辛苦费|好处费|手续费|钱)/,
  /租金|日租|有偿|出租费/,
  /\d+(?:块钱?|元|￥)(?:一|每|\/|1)?(?:天|次|日|小时|晚)/,
  /(?:每天|一天|每次|一次|每日|日租)(?:收|要|付)?\d+(?:块|元)/,
]
const CONTACT: readonly RegExp[] = [
  /(?:加|扫|留|发)(?:我|个|一下|下|你|您)?(?:的)?(?:微信|薇信|威信|v信|vx|wx|qq|扣扣)/,
  /(?:微信|薇信|威信|v信|vx|wechat|qq|扣扣)(?:号|是|为|:|同号|联系)/,
  /(?:^|\D)1[3-9]\d{9}(?:\D|$)/,
]
// Said to refuse money, not to ask for it.
const FREE = /(?:不用|不要|不收|免|无需|没有|无|零)(?:任何)?(?:押金|订金|定金|保证金|租金|钱|费用)/g

const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.·。,，、_\-~*]+/g, '')

/** Whether a text speaks of paying, or wants contact outside. */
export function mentionsMoney(text: string): boolean {
  const words = flat(text).replace(FREE, '')
  return [...MONEY, ...CONTACT].some((pattern) => pattern.test(words))
}
