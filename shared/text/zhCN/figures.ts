import type { FeedbackTick } from '../../contract/afterClass'
import type { Figure, Ratio } from '../../contract/figures'
import { FEEDBACK_WORDS } from './afterClass'

type Defined = { readonly name: string; readonly unit: string; readonly means: string }

type Ticked = { readonly [Each in FeedbackTick]: Defined }

/** In the words that were ticked. */
const TICKED = Object.fromEntries(
  Object.entries(FEEDBACK_WORDS.ticks).map(([tick, said]) => [
    tick,
    { name: said, unit: '人次', means: `其中勾了“${said}”的，可以勾几样。` },
  ]),
) as Ticked

/** What each number counts, beside it wherever it stands. */
export const FIGURE_WORDS: Readonly<Record<Figure, Defined>> = {
  offered: {
    name: '新上架的物品',
    unit: '件',
    means: '当月第一次发布的物品，送的也算，一件算一次。',
  },
  offeredSkills: { name: '新上架的技能', unit: '项', means: '当月第一次发布的技能，一项算一次。' },
  lent: {
    name: '借出',
    unit: '次',
    means: '当月借用人拿到手的物品，一次借用算一次；送出的不在内。按物品所在的小区算。',
  },
  returned: { name: '归还', unit: '次', means: '当月物主确认收回的借用，一次借用算一次。' },
  late: {
    name: '逾期归还',
    unit: '次',
    means: '归还里面，过了约定的最后时刻才收回、事先也没有说放在哪里的。',
  },
  given: { name: '送出', unit: '件', means: '当月送到对方手里的物品，一件算一次。' },
  helps: { name: '帮忙', unit: '次', means: '当月约好并且做完的帮忙，按帮忙那天所在的月算。' },
  helpMinutes: { name: '帮忙时长', unit: '小时', means: '这些帮忙约定的时长加起来。' },
  thanks: { name: '谢谢', unit: '次', means: '当月说的谢谢，借用双方各算一次。' },
  againAsked: {
    name: '答了下次还愿不愿意的',
    unit: '次',
    means: '当月答了下次愿意或者不愿意的，没说的不算；借用双方各算一次。',
  },
  againYes: { name: '下次还愿意', unit: '次', means: '其中答愿意的。' },
  classes: { name: '办了的课', unit: '场', means: '当月办了、名单已经交了的课，一场算一次。' },
  events: {
    name: '办了的活动',
    unit: '场',
    means: '当月办了、名单已经交了的活动、党日和培训，一场算一次。',
  },
  attended: {
    name: '到场',
    unit: '人次',
    means: '当月各场签到名单上来了的人，带来的人也算；撤销的和取消的场次不算。',
  },
  attendedMinutes: {
    name: '到场时长',
    unit: '小时',
    means: '每场的时长乘以这一场到场的人次，再加起来。',
  },
  answers: {
    name: '说了这一场怎么样的',
    unit: '人次',
    means: '到场的人里面，说了这一场怎么样的。',
  },
  good: { name: '觉得很好', unit: '人次', means: '其中选“很好”的。' },
  fair: { name: '觉得还行', unit: '人次', means: '其中选“还行”的。' },
  poor: { name: '觉得不太好', unit: '人次', means: '其中选“不太好”的。' },
  ...TICKED,
  verified: {
    name: '新认证的住户',
    unit: '人',
    means: '当月由社区认证住在这里的人，按认证那天算；后来搬走的也算在当月。',
  },
  onOffer: { name: '在架的物品', unit: '件', means: '现在邻居能看到的物品，一件算一次。' },
  onOfferSkills: { name: '在架的技能', unit: '项', means: '现在邻居能看到的技能，一项算一次。' },
  out: { name: '借出在外', unit: '件', means: '现在借用人手里、还没有收回的物品。' },
}

/** How each share is worked out. */
export const RATIO_WORDS: Readonly<
  Record<Ratio, { readonly name: string; readonly means: string }>
> = {
  satisfaction: {
    name: '满意率',
    means: '觉得很好的人次除以说了这一场怎么样的人次；没有说的不算在里面。',
  },
  again: {
    name: '下次还愿意的比例',
    means: '答愿意的次数除以答了愿意或者不愿意的次数；没说的不算在里面。',
  },
  lateness: { name: '逾期率', means: '逾期归还的次数除以归还的次数，都按收回的那个月算。' },
}

export const REPORT_WORDS = {
  title: '数据',
  hidden: '不显示',
  hiddenWhy: '少于五的数不显示，能倒推出它的数也不显示；没有的照写零。比例要两个数都显示了才算。',
  forPlanning: '这些数用来安排工作，不用来给人、给社区排名。',
  asOf: (moment: string) => `数到${moment}为止，每天夜里重数一遍。`,
  notYet: '还没有数过。每天夜里数一遍，明天再来看。',
  right: '昨夜重数了一遍，和平时记的一致。',
  differed: (count: number) => `昨夜重数，有${count}处和平时记的不一样，已经改正。`,
  now: '现在',
  months: '各月',
  figure: '项目',
  amount: '数',
  means: '怎么算的',
  meanings: '每个数怎么算',
  monthColumn: '月份',
  shares: '占比',
  share: (percent: string, part: string, whole: string) => `${percent}（${part}除以${whole}）`,
  percent: (share: number) => `百分之${Math.round(share * 100)}`,
  of: (figure: string) => `怎么算：${figure}`,
  month: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  below: '下面各处',
  place: '地方',
  empty: '没有。',
  back: '回到各月',
  chart: (figure: string) => `${figure}，按月`,
  chartAlt: (figure: string, parts: string) => `${figure}按月的柱形图：${parts}`,
  chartPart: (month: string, amount: string) => `${month}${amount}`,
  close: '结这个月',
  closeLater: '这个月过完以后，就可以在这里结月报。',
  closeWhy: '结了以后，报表上的数不再变；以后发现不对，写一条说明，数不改。',
  closed: '月报',
  closedAt: (moment: string) => `${moment}结的。`,
  see: '看月报',
  download: '下载表格',
  remarks: '结了以后的说明',
  remark: '补一条说明',
  remarkHint: '比如哪个数后来发现不对、差多少。不要写人名。',
  add: '写上',
  fileName: (place: string, month: string) => `${place}-${month}-月报`,
  columns: ['项目', '数', '单位', '怎么算的'],
  shown: ['项目', '数', '怎么算的'],
} as const

/** 调研接待单: one sheet before an inspection. */
export const BRIEFING_PAGE = {
  title: '调研接待单',
  place: '这里是',
  kinds: { district: '区', street: '街道', community: '社区', compound: '小区' },
  kind: '哪一级',
  inside: '在',
  buildings: '楼栋',
  buildingsOf: (count: number) => `${count}栋`,
  compounds: '小区',
  compoundsOf: (count: number) => `${count}个`,
  phone: '办公电话',
  status: '状态',
  stands: '现在有',
  figures: '这个月和上个月',
  thisMonth: (month: string) => `${month}（到昨夜）`,
  stories: '最近办的课和活动',
  storyColumns: ['日子', '名称', '回顾'],
  noStories: '这里还没有办过课和活动。',
  /** Above the compounds: what is held there stands on their own sheets. */
  noStoriesOfOwn: '这里自己还没有办过。下面各处办过的，在各处的接待单里。',
  noStory: '还没有写回顾',
  cases: '现在等着办的',
  caseColumns: ['什么事', '件数'],
  noCases: '没有等着办的事。',
  casesOf: (count: number) => `${count}件`,
  casesHidden: '不到五件，不显示',
  casesElsewhere: '全区的不在这里列，请到各街道看。',
  all: '一共',
  open: (what: string) => `打开：${what}`,
} as const
