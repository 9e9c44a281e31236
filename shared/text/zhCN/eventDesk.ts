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

type Standing = Pick<DeskSession, 'event' | 'check'>
const isSentBack = ({ event, check }: Standing): boolean =>
  check === 'refused' && event !== 'cancelled'

/** What keeps neighbours from seeing it, or its new words; refused words are mended before anything else is done. */
export const deskStands = (of: Standing): string | undefined =>
  isSentBack(of) ? CHECK_WORDS.refused : (STATUS_WORDS[of.event] ?? CHECK_WORDS[of.check])

type Marked = Standing & Pick<DeskSession, 'status' | 'fill' | 'day' | 'hours'>
/** The same, or how it stands with neighbours at that moment. */
export const deskMark = (card: Marked, now: number): string =>
  deskStands(card) ?? standingWords(card, now)

/** 改文字 and 发布, on 管理这一场. */
export const MEND_WORDS = {
  words: '改文字',
  wordsMore: '同一个活动的每一场都改，街坊不会另外收到消息。文字要同事看的，看过才换上。',
  save: '改好文字',
  saving: '正在送去…',
  publish: '发布这个活动',
  publishMore: '发布以后，街坊马上看得到、能报名。',
  past: '原来的日子过了，请选新的日子。',
  otherTime: '换个时间',
  publishYes: '发布给街坊',
  publishing: '正在发布…',
} as const
