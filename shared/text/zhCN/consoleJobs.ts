import { ID_PREFIXES, type IdKind } from '../../kernel/ids'
import type { ExportFormat } from '../../contract/afterClass'
import type { DeskSide } from '../../contract/eventDesk'
import type { ExportedNames } from '../../contract/export'

type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'withdrawn'

/** 操作记录, of the posts of a place. */
export const AUDIT_PAGE = {
  title: '操作记录',
  intro: '这里的岗位办过的事，一件一行，谁也改不了、删不掉，留三年。',
  month: '月份',
  show: '看这个月',
  columns: ['时间', '谁', '办了什么', '办的是', '理由'],
  empty: '这个月还没有记录。',
  more: '再往前',
  who: (name: string, role: string | undefined) =>
    role === undefined || role === name ? name : `${name} · ${role}`,
} as const

/** What an id is of. */
const SUBJECTS: Readonly<Record<IdKind, string>> = {
  district: '区',
  street: '街道',
  community: '社区',
  compound: '小区',
  building: '楼栋',
  resident: '住户',
  household: '一户人家',
  door: '门牌',
  membership: '住户',
  post: '岗位',
  listing: '东西或本领',
  booking: '借用',
  photo: '照片',
  withheld: '等看过的内容',
  notice: '消息',
  mute: '不再看到的邻居',
  complaint: '举报',
  callBack: '回电',
  certificate: '证件',
  correction: '改资料',
  export: '表格',
  block: '停用',
  roster: '住户名册',
  shift: '值班',
  mandate: '代办',
  careAct: '代办',
  event: '活动',
  session: '场次',
  registration: '报名',
  checkIn: '签到',
  drive: '问一问',
  group: '小组',
  incident: '现场记录',
  opening: '开通的一步',
  remark: '月报备注',
  signIn: '登录码',
  consoleSession: '登录的电脑',
  job: '表格或一批',
  auditEntry: '操作记录',
  passkey: '通行密钥',
}

const SUBJECT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, SUBJECTS[kind as IdKind]]),
)

/** Each kind once. */
export const subjectNames = (ids: readonly string[]): string =>
  [...new Set(ids.map((id) => SUBJECT_OF.get(id.slice(0, 3)) ?? '其他'))].join('、')

export const JOB_STATES: Readonly<Record<JobState, string>> = {
  waiting: '等着开始',
  running: '正在办',
  done: '办好了',
  failed: '没有办成',
  withdrawn: '停下了',
}

/** 导出表格. */
export const EXPORT_PAGE = {
  title: '导出表格',
  intro: '和屏幕上的名单一行不差。谁导出、做什么用，都记在操作记录里；表格只留一天。',
  what: '导出什么',
  format: '哪一种',
  formats: { xlsx: '表格文件', csv: '纯文字的表格' } satisfies Record<ExportFormat, string>,
  names: '姓名',
  namesAre: { masked: '只留姓', full: '完整姓名' } satisfies Record<ExportedNames, string>,
  when: '课堂和活动的哪些',
  whenIs: { coming: '要办的', over: '办过的', archived: '办过很久的' } satisfies Record<
    DeskSide,
    string
  >,
  reason: '用来做什么',
  reasonHint: '写给以后查的人看，二到二百个字',
  ask: '导出',
  mine: '我导出过的',
  columns: ['什么时候', '导出什么', '怎么样了', '打开'],
  none: '还没有导出过。',
  rows: (count: number) => `已经写了${count}行`,
  open: '看看',
  openOf: (name: string, when: string) => `看看：${name}，${when}`,
  fetch: '下载',
  stop: '不要了',
  reload: '看看写到哪里了',
  failed: '没有写成，请回去再导出一次。',
  notAllowed: '导出的时候，您的岗位已经看不到这份名单。',
  back: '回到导出表格',
} as const

/** 一次办几件. */
export const BULK_PAGE = {
  title: '一次办几件',
  undo: '撤销',
  stop: '剩下的不办了',
  undoMore: '一分钟以内撤销，一件都不会办。',
  count: (done: number, total: number) => `办了${done}件，一共${total}件`,
  columns: ['第几件', '怎么样了'],
  nth: (n: number) => `第${n}件`,
  none: '还没有开始。',
  reload: '看看办到哪里了',
} as const
