import type { EVENT_STATUSES, TEXT_CHECKS } from '../../contract/event'
import type { DeskSession } from '../../contract/eventDesk'
import { standingWords } from './event'

/** 课堂和活动, for the worker. */
export const DESK_WORDS = {
  bench: '课堂和活动',
  benchMore: '排了哪些、还有没有名额',
  which: '哪些',
  when: { coming: '要办的', over: '办过的', archived: '已归档' },
  none: {
    coming: '还没有排活动，先发布一个吧。',
    over: '这一个月没有办过的活动。',
    archived: '还没有归档的活动。',
  },
  publish: '发布活动',
  archivedMore: '办完一个月，自动归到这里。点开还能照着再办一次。',
} as const

type EventStatus = (typeof EVENT_STATUSES)[number]
const STATUS_WORDS: Partial<Record<EventStatus, string>> = {
  draft: '草稿，还没发布',
  proposed: '街坊提的，等着看',
  declined: '没有同意',
  cancelled: '取消了',
}

type Check = (typeof TEXT_CHECKS)[number]
const CHECK_WORDS: Partial<Record<Check, string>> = {
  withWorker: '等同事看文字',
  refused: '文字没有通过，请改一下',
}

type Marked = Pick<DeskSession, 'event' | 'check' | 'status' | 'fill' | 'day' | 'hours'>
/** What keeps neighbours from seeing it, or how it stands with them at that moment. */
export const deskMark = (card: Marked, now: number): string =>
  STATUS_WORDS[card.event] ?? CHECK_WORDS[card.check] ?? standingWords(card, now)
