import type { NoticeView } from '../../contract/notice'
import type { LocalDate } from '../../kernel/dates'
import { clockName, dayName, daysName } from './dates'
import { momentName } from './moments'
import { HELP_NOTICES } from './helpNotice'
import { type Meeting, type Moved, NOTICE_SENTENCES, NOTICE_WORDS } from './notice'

type Sentence = (typeof NOTICE_SENTENCES)[NoticeView['kind']]
type Part = 'onBehalfOf' | 'kind' | 'about' | 'title' | 'reason' | 'words'
type When = 'from' | 'until' | 'hours' | 'keptUntil' | 'venue' | 'was' | 'weekdays'
type Told = Pick<NoticeView, Part | When>

/** Help is spoken of in words of its own; a kind that a newer server knows has none here. */
const sentenceFor = ({ kind, about }: Told): Sentence | undefined =>
  (about === 'skill' ? HELP_NOTICES[kind] : undefined) ?? NOTICE_SENTENCES[kind]

/** From when to when; of what has no end, from when. */
function daysOf({ from, until, hours }: Told, today: LocalDate): string {
  if (from === undefined) return ''
  return until === undefined
    ? NOTICE_WORDS.since(dayName(from, today))
    : daysName({ from, until, ...(hours === undefined ? {} : { hours }) }, today)
}

/** 3月5日 周二 19:00到20:30, where it was at another time. */
function wasWhen({ was }: Told, today: LocalDate): string | undefined {
  if (was?.day === undefined || was.hours === undefined) return undefined
  return `${dayName(was.day, today)} ${clockName(was.hours)}`
}

const movedOf = (notice: Told, today: LocalDate): Moved => ({
  ...{ wasWhen: wasWhen(notice, today), place: notice.venue, wasPlace: notice.was?.venue },
})

/** Of a group, when and where it meets from then on. */
function meetingOf({ weekdays, hours, venue = '' }: Told): { readonly meeting?: Meeting } {
  if (weekdays === undefined || hours === undefined) return {}
  return { meeting: { weekdays, clock: clockName(hours), place: venue } }
}

export function noticeSentence(notice: Told, today: LocalDate): string {
  const { title = NOTICE_WORDS.aThing, reason } = notice
  const kept = notice.keptUntil === undefined ? '' : momentName(notice.keptUntil, today)
  const when = { days: daysOf(notice, today), moved: movedOf(notice, today) }
  const parts = { title, reason, kept, ...when, ...meetingOf(notice) }
  const plain = sentenceFor(notice)?.(parts) ?? NOTICE_WORDS.unknown
  const sentence = notice.words === undefined ? plain : NOTICE_WORDS.said(plain, notice.words)
  return notice.onBehalfOf === undefined ? sentence : NOTICE_WORDS.inName(sentence)
}
