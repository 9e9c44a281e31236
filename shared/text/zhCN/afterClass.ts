import type { CheckInWay, ROW_STATES } from '../../contract/attendance'
import type { ExportFormat, FeedbackFace, FeedbackTick } from '../../contract/afterClass'

/** The list of a session as a file. */
export const EXPORT_WORDS = {
  export: '导出名单',
  title: '导出成哪一种？',
  formats: { xlsx: '表格文件', csv: '纯文字的表格' } satisfies Record<ExportFormat, string>,
  more: '名单上有姓名，只给要用的人，用完请删掉。',
  saved: '导出好了。',
  notSaved: '没有导出成。请再试一次。',
  fileName: (title: string, day: string) => `签到名单-${title}-${day}`,
  columns: ['号', '楼栋', '姓名', '称呼', '人数', '来没来', '怎么签的', '时间'],
  notYet: '还没签到',
  states: { awaited: '没来', in: '来了', walkedIn: '现场来的', left: '退了' } satisfies Record<
    (typeof ROW_STATES)[number],
    string
  >,
  ways: {
    code: '自己扫码',
    scan: '扫了他的码',
    card: '刷邻享卡',
    name: '点名字',
    number: '按号补录',
    guest: '现场加的',
  } satisfies Record<CheckInWay, string>,
} as const

/** The address of one's own calendar. */
export const CALENDAR_WORDS = {
  mine: '我报的名',
  title: '手机日历',
  more: '把地址复制到手机日历的“订阅”里，报了名的课和活动自己会出现。地址不要发给别人。',
  make: '要一个地址',
  copy: '复制地址',
  copied: '复制好了，请贴到手机日历的“订阅”里。',
  notCopied: '没有复制成。请再试一次。',
  renew: '换一个',
  renewAsk: '换一个地址？原来的马上不能用。',
  end: '停用',
  endAsk: '停用这个地址？手机日历里的就不再更新。',
  yes: { renew: '换', end: '停用' },
  no: '先不',
  add: '加到手机日历',
  added: '加好了。时间有变，请再加一次。',
  notAdded: '没有加成。也可以到“我报的名”里复制日历地址。',
} as const

/** Of whoever came, and of whoever works there. */
export const FEEDBACK_WORDS = {
  title: '这一场怎么样？',
  more: '不记名：社区只看到一共几个人这么说。',
  faces: { good: '😊 很好', fair: '😐 还行', poor: '🙁 不太好' } satisfies Record<
    FeedbackFace,
    string
  >,
  faceNames: { good: '很好', fair: '还行', poor: '不太好' } satisfies Record<FeedbackFace, string>,
  ticks: {
    clear: '讲得清楚',
    inaudible: '听不清',
    tooFast: '太快了',
    wrongTime: '时间不合适',
    wrongPlace: '地方不方便',
    more: '还想再学',
  } satisfies Record<FeedbackTick, string>,
  ticksLabel: '还可以点几样（不点也行）',
  send: '告诉社区',
  again: '改一改',
  heard: '知道了，谢谢您。',
  desk: '大家说这一场',
  few: '还不够五个，先不显示。',
  answers: (count: number) => `${count}个人说了。`,
  count: (what: string, count: number) => `${what}：${count}个`,
} as const

/** What one hangs up, or shows: that one came. */
export const PAPER_WORDS = {
  make: '参加证明',
  heading: '参加证明',
  more: '上面有您的姓名，只给您自己看。',
  who: (name: string) => `${name} 街坊`,
  nobody: '街坊',
  came: (title: string) => `参加了“${title}”`,
  days: (names: readonly string[]) => names.join('、'),
  manyDays: (first: string, last: string, count: number) => `${first}到${last}，一共${count}天`,
  length: (hours: number) => `一共${hours}个小时`,
  thanks: '特此证明',
  by: (nodeName: string) => nodeName,
  save: '存成图片',
  saving: '正在存…',
  saved: '存到相册了。',
  notSaved: '没有存成。请再试一次。',
  print: '打印',
  preview: '参加证明的样子',
} as const
