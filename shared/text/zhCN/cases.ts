const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** 刚刚 · 25分钟 · 3小时 · 2天: how long something has waited, ms. */
export function ageName(ms: number): string {
  if (ms < MINUTE_MS) return '刚刚'
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)}分钟`
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)}小时`
  return `${Math.floor(ms / DAY_MS)}天`
}

/** What waits for a worker, as a desk calls it. */
export const CASE_NAMES = {
  request: '入住核实',
  withheld: '待审内容',
  complaint: '举报',
  certificate: '证书核对',
  correction: '改资料',
  callBack: '打电话',
  appeal: '停用申诉',
  proposal: '活动提议',
  dispute: '借用纠纷',
  overdue: '逾期没还',
  seatCall: '名额要打电话问',
  selling: '有人推销',
} as const

/** Of 今天 in the console. */
export const TODAY_WORDS = {
  title: '今天',
  intro: (place: string) => `${place}现在等着办的事，等得最久的在前面。点“什么事”去办理。`,
  cases: '等着办的',
  shown: '这一页',
  columns: ['等了多久', '什么事', '在哪里', '是什么'],
  none: '没有等着办的事。',
  wanted: '后面有人等',
  round: '打印顺路单',
  ways: '怎么排',
  byAge: '按时间看',
  byBuilding: '按楼栋看',
  noBuilding: '没有写明楼栋的',
  count: (count: number) => `${count}件`,
  classes: '今天的课堂和活动',
  classColumns: ['时间', '名称', '地点'],
  noClasses: '今天没有课堂和活动。',
  /** Of a street or a district: what is held below stands at each place. */
  noClassesOfOwn: (place: string) => `${place}自己今天没有办。下面各处办的，点进那里看。`,
  noClassesAmongFirst: '最早的几场不在这里，后面还有。',
  moreClasses: '看全部课堂和活动',
  sessions: (count: number) => `${count}场`,
  atLeastSessions: (count: number) => `至少${count}场`,
  byStreet: '各个街道',
  byCommunity: '各个社区',
  belowColumns: ['地方', '等着办的', '最久的等了'],
  belowCaption: (places: number) => `${places}个地方，点名字看那里的今天`,
  /** Where the rest are listed. */
  firstPlaces: (places: number) => `先列${places}个地方，点名字看那里的今天`,
  morePlaces: '后面还有，看全部地方',
  atLeast: (count: number) => `至少${count}件`,
  noneThere: '没有',
  noneAmongFirst: '等得最久的里没有',
} as const
