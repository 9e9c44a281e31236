import type { Category, Kind } from '../../../shared/contract/listing'
import type { CertificateFor } from '../../../shared/contract/skill'
import type { NotAllowed } from '../../../shared/contract/refusals'
import { tight } from '../text/disguise/rules'

/** What an owner wrote, as far as safety depends on it. */
export type Offer = {
  readonly kind: Kind
  readonly category: Category | undefined
  readonly text: string
  /** Help at the asker's home. */
  readonly isAtHome: boolean
}

/** Promise 2.2: refused outright; a certificate first; a worker looks first; or nothing stands against it. */
export type Safety =
  | { readonly is: 'refused'; readonly because: NotAllowed }
  | { readonly is: 'certificate'; readonly of: CertificateFor }
  | { readonly is: 'risky' }
  | { readonly is: 'fine' }

type Row<Meant> = { readonly meant: Meant; readonly said: readonly RegExp[] }
type Table<Meant> = readonly Row<Meant>[]

/** What only sounds alike, taken out before anything is looked for. Read without spaces and stops. */
const HARMLESS: readonly RegExp[] = [
  // Of the thing's own parts and of shops and books about it.
  /(?:电工|水电|电器|药|处方)(?:书|书籍|教材|考试|手套|胶布|胶带|刀|钳|包|鞋|工具|盒|箱|柜|分装)/g,
  /(?:燃气|煤气|天然气)(?:灶|炉)(?:架|支架|罩|垫|贴|刷|清洁|锅)+/g,
  /(?:燃气|煤气|天然气)(?:费|账单|缴费|公司)/g,
  /充电(?:宝|器|线|头|台灯|手电|风扇)/g,
  /(?:不|别|勿|禁止|拒绝|不能|不可以|不帮|不会)(?:给|替|帮|做|碰|修|接)?(?:电动车|电瓶车|锂电池|电池|燃气|煤气|孩子|小孩)?(?:充电|单独看护|带娃|改管|换管)/g,
]

/** Whose parents stay is not alone. */
const ACCOMPANIED = /(?:家长|父母|爸妈|大人)(?:要|必须|请|得|须|需|全程)*(?:陪|在场|一起|都在|在旁)/
const CHILD = '(?:娃|小孩|孩子|小朋友|儿童|宝宝|婴儿|幼儿|小学生|学生|孙子|孙女)'

const MEDICINE: Row<NotAllowed> = {
  meant: 'medicine',
  said: [
    /处方药/,
    /(?:阿莫西林|头孢|青霉素|罗红霉素|阿奇霉素|左氧氟沙星|安定|地西泮|艾司唑仑|曲马多|胰岛素|二甲双胍|硝苯地平|氨氯地平|阿托伐他汀|华法林|奥司他韦|降压药|降糖药|安眠药|抗生素|消炎药)/,
    /(?:代|帮)(?:开|配|买)(?:处方|处方药|药方)/,
  ],
}

const HELP: Table<NotAllowed> = [
  MEDICINE,
  {
    meant: 'gas',
    said: [
      /(?:修|装|拆|换|改|接|移|焊|检修|维修|安装|加装|改装)(?:一下|个|好)?(?:家里|家用)?(?:燃气|煤气|天然气|液化气)/,
      /(?:燃气|煤气|天然气|液化气)(?:灶|炉|表|阀|管|管道|软管|热水器|罐|瓶)*(?:安装|维修|检修|改装|拆装|改管|换管|接管|移位|改造|漏气检测|的?活)/,
      /(?:煤气|液化气)(?:罐|瓶)(?!.{0,2}(?:架|底座|推车))/,
    ],
  },
  {
    meant: 'charging',
    said: [
      /(?:电动车|电瓶车|电单车|电动自行车|锂电池|锂电|电瓶|蓄电池)[^\n]{0,6}充电(?!桩|站)/,
      /(?:代|帮|替|给)[^\n]{0,4}(?:电动车|电瓶车|电单车|锂电池|电瓶)[^\n]{0,4}充/,
      /充(?:电动车|电瓶车|电单车|锂电池|电瓶)/,
      /(?:飞线|拉线)充电/,
    ],
  },
]

/** A thing may be made for gas, or be charged: what is lent must not be the gas or the charging. */
const THINGS: Table<NotAllowed> = [
  MEDICINE,
  { meant: 'gas', said: [/(?:煤气|液化气)(?:罐|瓶)(?!.{0,2}(?:架|底座|推车))/] },
  { meant: 'charging', said: [/(?:代|帮|替|可以|能|来我家)[^\n]{0,6}充电|飞线/] },
]

const ALONE: readonly RegExp[] = [
  /(?:带|看|托|领)(?:一下|几天|半天)?娃/,
  new RegExp(
    `(?:单独|独自|一个人|临时|晚上|白天|放学后|代|托|帮忙?|帮您?|替您?)?(?:看护|看管|照看|照顾|托管|看着|带)(?:一下|几天|半天|您?家?)?${CHILD}`,
  ),
  new RegExp(`${CHILD}(?:的)?(?:单独)?(?:看护|看管|照看|托管|托班|日托)`),
  new RegExp(`(?:接送)(?:您?家?)?${CHILD}|${CHILD}(?:上下学)?接送`),
]

const CERTIFICATES: Table<CertificateFor> = [
  {
    meant: 'electric',
    said: [
      /电工|水电(?:工|维修|安装|改造|师傅|活)|修水电/,
      /(?:接|布|改|走|拉|换|装|修|查|检修|维修|安装)(?:家里|家用)?(?:电线|线路|电路|强电|插座|开关|电闸|空开|配电箱|电表箱|漏电)/,
      /(?:电线|线路|电路|插座|开关|电闸|灯具|吊灯|吸顶灯)(?:安装|维修|检修|改造|更换)/,
      /(?:装|换|修)(?:个|一下)?(?:吊灯|吸顶灯|灯具|顶灯)/,
    ],
  },
  {
    meant: 'appliances',
    said: [
      /(?:家电|电器|冰箱|洗衣机|空调|电视机?|微波炉|电饭煲|热水器|油烟机|电磁炉)(?:的)?(?:维修|修理|检修|安装|拆装|移机|加氟)/,
      /(?:维修|修理|检修|修|安装|拆装)(?:一下|各种|小)?(?:家电|电器|冰箱|洗衣机|空调|电视|微波炉|电饭煲|热水器|油烟机|电磁炉)/,
    ],
  },
  {
    meant: 'height',
    said: [
      /高空|外墙|登高作业|爬(?:高|楼)(?:作业|修)|室外机/,
      /(?:擦|洗|清洗|清洁)(?:外|高层|高楼|阳台外)(?:窗|墙|玻璃)/,
      /(?:修|补|清理|上)(?:屋顶|天台|房顶|雨棚)/,
    ],
  },
  {
    meant: 'massage',
    said: [
      /推拿|针灸|艾灸|拔罐|刮痧|正骨|理疗|按摩(?!椅|器|仪|枕|垫|锤)|足疗|康复治疗|打针|输液|换药/,
    ],
  },
]

/** What a worker looks at before neighbours see it. */
const RISKY: readonly RegExp[] = [
  /(?:陪|送)[^\n]{0,6}(?:医院|看病|就医|复诊|检查|住院|手术)|陪诊|陪护|陪床|护理|擦身|洗澡|喂饭/,
  /独居|孤寡|一个人住|卧床|失能|痴呆|失智/,
  /磨刀|磨剪|电锯|链锯|切割|劈|砍|割草机|电钻|打孔|钻孔|射钉/,
  /陪夜|过夜|夜里|开车(?:接|送|带)|游泳|下水/,
]

const says = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(text))
const foundIn = <Meant>(table: Table<Meant>, text: string): Meant | undefined =>
  table.find(({ said }) => says(text, said))?.meant

const SIMPLIFIED: Readonly<Record<string, string>> = {
  ...{ 換: '换', 電: '电', 氣: '气', 線: '线', 藥: '药', 帶: '带', 維: '维', 裝: '装', 燈: '灯' },
  ...{ 師: '师', 處: '处', 開: '开', 關: '关', 護: '护', 顧: '顾', 燒: '烧', 壓: '压', 幫: '帮' },
}
const simplified = (text: string): string => text.replace(/./gu, (sign) => SIMPLIFIED[sign] ?? sign)

/** As it is meant: without what stands between the characters, and without what only sounds alike. */
const meaning = (text: string): string =>
  HARMLESS.reduce((rest, pattern) => rest.replace(pattern, ''), simplified(tight(text)))

const isCareAlone = (words: string): boolean => says(words, ALONE) && !ACCOMPANIED.test(words)

const refusedIn = (kind: Kind, words: string): NotAllowed | undefined =>
  kind === 'item'
    ? foundIn(THINGS, words)
    : (foundIn(HELP, words) ?? (isCareAlone(words) ? 'children' : undefined))

const isRisky = ({ category, isAtHome }: Offer, words: string): boolean =>
  (category === 'company' && isAtHome) || says(words, RISKY)

/** What stands against an offer, the gravest first. A thing that is lent needs no certificate and no look. */
export function safetyOf(offer: Offer): Safety {
  const words = meaning(offer.text)
  const because = refusedIn(offer.kind, words)
  if (because !== undefined) return { is: 'refused', because }
  if (offer.kind === 'item') return { is: 'fine' }
  const certificate = foundIn(CERTIFICATES, words)
  if (certificate !== undefined) return { is: 'certificate', of: certificate }
  return { is: isRisky(offer, words) ? 'risky' : 'fine' }
}
