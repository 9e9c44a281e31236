import type { DeskGroup, GroupCard, GroupStatus, MeetingOff, Rhythm } from '../../contract/group'
import type { LocalDate } from '../../kernel/dates'
import { clockName, dayName } from './dates'

/** Beside what they do: whom one asks for. */
export const leaderLine = (leader: string): string => `带队：${leader}`

const DAY_NAMES = ['日', '一', '二', '三', '四', '五', '六'] as const
const WORKDAYS = '1,2,3,4,5'
const WEEK = 7

/** 每周二、四 · 每周一到周五 · 每天; the days are in order, Monday first. */
export function weekdaysName(weekdays: readonly number[]): string {
  if (weekdays.length === WEEK) return '每天'
  if (weekdays.join() === WORKDAYS) return '每周一到周五'
  return `每周${weekdays.map((one) => DAY_NAMES[one] ?? '').join('、')}`
}

/** 每周二、四 07:00到08:30 */
export const rhythmName = ({ weekdays, hours }: Rhythm): string =>
  `${weekdaysName(weekdays)} ${clockName(hours)}`

/** Why one meeting does not take place. */
export const MEETING_OFF_WORDS: Record<MeetingOff, string> = {
  weather: '天气不好',
  venue: '场地用不了',
  leader: '带队的人来不了',
  holiday: '放假',
  other: '社区临时有安排',
}
export const meetingOffReason = (reason: string | undefined): string =>
  MEETING_OFF_WORDS[reason as MeetingOff] ?? MEETING_OFF_WORDS.other

const STATUS_WORDS: Partial<Record<GroupStatus, string>> = {
  paused: '暂停',
  ended: '不办了',
}

type Standing = Pick<GroupCard, 'status' | 'next'>

/** 下次：明天 · 暂停, and of a pause when it goes on. */
export function nextName({ status, next }: Standing, today: LocalDate): string {
  const words = STATUS_WORDS[status]
  if (next === undefined) return words ?? '下次的日子还没定'
  const day = `下次：${dayName(next, today)}`
  return words === undefined ? day : `${words}，${day}`
}

/** 常办的小组: who meets each week. */
export const GROUP_WORDS = {
  section: '常办的小组',
  members: (count: number) => (count === 0 ? '还没有人加入' : `${count}位街坊`),
  reach: (place: string) => `${place}都能来`,
  in: '您在里面',
  when: '什么时候',
  next: '接下来',
  off: (day: string, because: string) => `${day}不办：${because}`,
  paused: '暂停了，什么时候再办，会给您发消息。',
  pausedTo: (day: string) => `先停到${day}。`,
  ended: '这个小组不办了。',
  where: '在哪里',
  about: '做什么',
  leader: '带队',
  who: '谁能来',
  forAll: (place: string) => `${place}的街坊都能来`,
  limit: (count: number) => `最多${count}位`,
  neverWho: '有谁在里面，邻居看不到，社区工作人员看得到。',
  join: '加入小组',
  joinFor: (name: string) => `替${name}加入`,
  joinedFor: (name: string) => `${name}在这个小组里`,
  forFamily: '帮家人加入',
  whichOne: '帮谁加入？',
  leave: '不去了，退出',
  joined: '您在这个小组里',
  toldLater: '改时间、停一次，都会给您发消息。',
  full: '满了，有人退出再来。',
  guest: '登录以后加入',
  joinPlace: '加入小区以后就能加入小组',
  elsewhere: '这是别的小区的小组，那里的住户可以加入。',
  seeOthers: '看看别的活动',
  share: '告诉邻居',
  shareTitle: (name: string, rhythm: string) => `${name}，${rhythm}，一起来`,
  gone: '这个小组找不到了',
  goneMore: '可能不办了。看看别的活动吧。',
} as const

/** For the worker. */
export const DESK_GROUP_WORDS = {
  open: '开一个常办的小组',
  openMore: '比如太极、书法，每周到点就来，不用每次报名。',
  section: '常办的小组',
  name: '叫什么',
  nameHint: '比如 太极晨练',
  about: '做什么',
  aboutHint: '教什么、适合谁，可以不填',
  leader: '谁带队',
  leaderHint: '比如 三栋的赵姨，可以不填',
  weekdays: '每周哪几天',
  limited: '人数',
  noLimit: '不限人数',
  withLimit: '限人数',
  limit: '最多几位',
  of: (count: number) => `${count}位`,
  fewer: '少一位',
  more: '多一位',
  send: '开起来',
  sending: '正在开',
  save: '改好，告诉大家',
  saving: '正在改',
  lacking: {
    name: '小组叫什么，请写一下。',
    place: '在哪里，请写一下。',
    weekdays: '每周哪几天，请选一下。',
  },
  looking: '写好了，等同事看一下文字',
  lookingMore: '通过以后，邻居就能看到了。在那以前，看到的还是原来的。',
  see: '看看',
  desk: '管理这个小组',
  people: '看看有谁',
  noPeople: '还没有人加入。',
  livesAt: (compound: string, building: string) => `${compound}${building}`,
  movedAway: '已经搬走',
  change: '改时间、地方、文字',
  hold: '照着发一场活动',
  offOne: '停一次',
  offTitle: '哪一次不办？组员会收到消息',
  offBecause: '是什么原因？',
  offYes: '这一次不办，告诉大家',
  pause: '暂停',
  pauseTitle: '暂停到什么时候？组员会收到消息',
  pauseOpen: '先停着，再说',
  pauseDay: '停到哪一天',
  pauseYes: '暂停，告诉大家',
  resume: '接着办，告诉大家',
  end: '不办了',
  endTitle: '不办了？组员会收到消息，不能恢复',
  endYes: '不办了，告诉大家',
  no: '再想想',
} as const

const CHECK_WORDS: Partial<Record<DeskGroup['check'], string>> = {
  withWorker: '等同事看文字',
  refused: '文字没有通过',
}

/** What keeps neighbours from seeing it, or how many they are. */
export const deskGroupMark = ({
  check,
  status,
  members,
}: Pick<DeskGroup, 'check' | 'status' | 'members'>): string =>
  CHECK_WORDS[check] ?? STATUS_WORDS[status] ?? GROUP_WORDS.members(members)
