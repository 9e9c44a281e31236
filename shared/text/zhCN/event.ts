import {
  type EventKind,
  type SessionStatus,
  type SessionCard,
  type Times,
} from '../../contract/event'
import type { LocalDate } from '../../kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../kernel/hours'
import { clockName, dayName } from './dates'

export const EVENT_KIND_NAMES: Record<EventKind, string> = {
  class: '公益课堂',
  event: '活动',
  partyDay: '党日活动',
  training: '培训',
}

/** Of a kind that a newer server has. */
const OTHER_KIND = '活动'
export const kindName = (kind: EventKind): string => EVENT_KIND_NAMES[kind] ?? OTHER_KIND

/** How it stands with a session that nobody signs up for any more. */
const STATUS_WORDS: Partial<Record<SessionStatus, string>> = {
  closed: '报名截止',
  tookPlace: '已经结束',
  cancelled: '取消了',
}

export const sessionMark = (status: SessionStatus): string | undefined => STATUS_WORDS[status]

const FILL_WORDS: Record<NonNullable<SessionCard['fill']>, string> = {
  enough: '还有名额',
  few: '名额不多了',
  full: '满了',
}

const BEGUN = '已经开始'

type Standing = Pick<SessionCard, 'status' | 'fill' | 'day' | 'hours'>

/** What the clock says of one whose list nobody has handed in. */
function clockWords({ status, day, hours }: Standing, now: number): string | undefined {
  if (status === 'cancelled' || now < startsAt(hoursOf(day, hours))) return undefined
  return now < endsAt(hoursOf(day, hours)) ? BEGUN : STATUS_WORDS.tookPlace
}

/** 还有名额 · 名额不多了 · 满了 · 已经开始 · 已经结束 · 取消了; nothing where nobody is told. */
export function standingWords(card: Standing, now: number): string {
  const over = clockWords(card, now) ?? STATUS_WORDS[card.status]
  if (over !== undefined) return over
  return card.fill ? FILL_WORDS[card.fill] : ''
}

/** 今天 19:00到20:30 */
export const timesName = ({ day, hours }: Times, today: LocalDate | undefined): string =>
  `${dayName(day, today)} ${clockName(hours)}`

/** 活动: what comes in the compound. */
export const EVENTS_WORDS = {
  kinds: '哪一类活动',
  all: '全部',
  noPlace: '选好小区，就能看到附近的课堂和活动。',
  none: '还没有排活动。想学什么、想玩什么，告诉社区，大家一起办。',
  noneOfKind: '这一类还没有排活动，看看别的吧。',
  showAll: '看全部',
  reach: (place: string) => `${place}都能来`,
} as const

/** A session by itself. */
export const SESSION_WORDS = {
  calledOff: (reason: string) => `取消了：${reason}。`,
  bring: '请带上',
  safety: '安全提示',
  about: '说明',
  who: '谁能来',
  ages: (ages: string) => `${ages}的街坊`,
  guardian: '14岁以下的孩子，由监护人同意、陪着一起来。',
  reach: (place: string) => `${place}的住户都能来`,
  contact: '有事找谁',
  host: (name: string) => `由${name}来办，说好了不推销。`,
  course: (count: number) => `报一次名，还没上的${count}场都算上。`,
  others: '这个活动的其他日子',
  gone: '这个活动撤下了',
  goneMore: '可能改了安排。看看别的活动吧。',
  seeOthers: '看看别的活动',
  share: '叫上邻居一起',
  shareTitle: (title: string) => `${title}，一起去吧`,
  left: (count: number) => `还剩${count}个名额`,
  leftButWaiting: (left: number, waiting: string) => `还剩${left}个名额，前面有${waiting}在等`,
  full: '满了，现在没有人在等',
  fullAndWaiting: (waiting: string) => `满了，前面还有${waiting}`,
  fullInLine: (waiting: string) => `满了，${waiting}在排队`,
  leftInLine: (left: number, waiting: string) => `还剩${left}个名额，${waiting}在排队`,
  people: (count: number, max: number) => (count >= max ? `${max}多位` : `${count}位`),
} as const
