import type { DriveEndReason, DriveStatus, WishedTime } from '../../contract/interest'
import type { DeskDrive, DriveCard } from '../../contract/interest'
import type { LocalDate } from '../../kernel/dates'
import { clockName, dayName } from './dates'

/** In what is drafted: who would teach. */
export const teacherLine = (teacher: string): string => `老师：${teacher}`

const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
export const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday] ?? ''

/** 周六 09:00到10:30 */
export const wishedName = ({ weekday, hours }: WishedTime): string =>
  `${weekdayName(weekday)} ${clockName(hours)}`

const END_REASONS: Record<DriveEndReason, string> = {
  noRoom: '场地用不了',
  noTeacher: '老师来不了',
  elsewhere: '别处已经有了',
  notNow: '眼下安排不开',
}
/** Of a reason that a newer server has. */
const OTHER_REASON = '安排变了'
export const driveReason = (reason: string | undefined): string =>
  END_REASONS[reason as DriveEndReason] ?? OTHER_REASON

type Standing = Pick<DriveCard, 'status' | 'needed' | 'lacking'>

/** How it stands once nothing is missing. */
const STATUS_WORDS: Record<Exclude<DriveStatus, 'open'>, string> = {
  enough: '人够了，社区在排日子',
  held: '开班了',
  lapsed: '人没到齐，这次先不开',
  ended: '社区先不办了',
}
const NEWER_STATUS = '有新的安排'

/** 还差3户就开班; a guest reads how many it takes, never how many there are. */
export function standsAt({ status, needed, lacking }: Standing): string {
  if (status !== 'open') return STATUS_WORDS[status] ?? NEWER_STATUS
  if (lacking === undefined) return `满${needed}户就开班`
  return lacking === 0 ? STATUS_WORDS.enough : `还差${lacking}户就开班`
}

/** 想学的: what is asked about in the compound. */
export const INTEREST_WORDS = {
  section: '想学的',
  want: '我也想来',
  wanted: '您说了想来',
  back: '不来了，取消',
  until: (day: LocalDate, today: LocalDate) => `${dayName(day, today)}截止`,
  reach: (place: string) => `${place}都能来`,
  teacher: '老师',
  where: '打算在哪里',
  when: '大概什么时候',
  about: '说明',
  who: '谁能来',
  seats: (count: number) => `最多${count}位`,
  party: (count: number) => `一家最多来${count}位`,
  oncePerHome: '一家算一户。是谁想来，邻居看不到。',
  toldLater: '够了就开班，定了日子给您发消息。',
  guest: '登录以后点“我也想来”',
  join: '加入小区以后点“我也想来”',
  elsewhere: '这是问别的小区的，那里的住户可以点。',
  seeSession: '看日子，去报名',
  because: (reason: string) => `原因：${reason}`,
  share: '问问邻居想不想来',
  shareTitle: (title: string) => `${title}，想来的点一下，够了就开班`,
  gone: '这一项撤下了',
  goneMore: '可能改了安排。看看别的活动吧。',
  seeOthers: '看看别的活动',
} as const

/** For the worker. */
export const ASK_WORDS = {
  ask: '先问问谁想来',
  askMore: '人够了，自动排好一班，您看过再发布。',
  section: '正在问的',
  kind: '哪一类',
  title: '想开什么班',
  titleHint: '比如 书法班',
  description: '说明',
  descriptionHint: '教什么、适合谁',
  teacher: '谁来教',
  teacherHint: '比如 退休的林老师，可以不填',
  weekday: '打算周几',
  needed: '满几户就开班',
  households: (count: number) => `${count}户`,
  fewer: '少一户',
  more: '多一户',
  until: '问到哪一天',
  send: '问问大家',
  sending: '正在发出去',
  lacking: {
    title: '想开什么班，请写一下。',
    place: '打算在哪里，请写一下。',
    until: '问到哪一天，请选一下。',
  },
  looking: '写好了，等同事看一下文字',
  lookingMore: '通过以后，邻居就能看到、能点了。',
  see: '看看',
  count: (households: number, needed: number) => `${households}户想来，满${needed}户开班`,
  byBuilding: '每栋几户',
  inBuilding: (compound: string, building: string) => `${compound}${building}`,
  none: '还没有人点。',
  draft: '排好的一班',
  draftMore: '日子可以改。发布以后，点过想来的都会收到消息。',
  otherDay: '换一天',
  publish: '发布，告诉大家',
  publishing: '正在发布',
  end: '不办了',
  endTitle: '不办了？点过想来的会收到消息',
  endBecause: '是什么原因？',
  endYes: '不办了，告诉大家',
  endNo: '再想想',
  reasons: END_REASONS,
} as const

type Check = DeskDrive['check']
const CHECK_WORDS: Partial<Record<Check, string>> = {
  withWorker: '等同事看文字',
  refused: '文字没有通过',
}

/** What keeps neighbours from seeing it, or how many would come. */
export const deskDriveMark = ({ check, status, households, needed }: DeskDrive): string => {
  if (status === 'open') return CHECK_WORDS[check] ?? ASK_WORDS.count(households, needed)
  return CHECK_WORDS[check] ?? STATUS_WORDS[status] ?? NEWER_STATUS
}
