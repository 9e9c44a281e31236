import type { NoticeView } from '../../contract/notice'
import type { LocalDate } from '../../kernel/dates'
import { dayName, daysName } from './dates'
import { momentName } from './moments'
import { HELP_NOTICES } from './helpNotice'
import { NOTICE_SENTENCES, NOTICE_WORDS } from './notice'

type Sentence = (typeof NOTICE_SENTENCES)[NoticeView['kind']]
type Told = Pick<
  NoticeView,
  'onBehalfOf' | 'kind' | 'about' | 'title' | 'reason' | 'from' | 'until' | 'hours' | 'keptUntil'
>

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

export function noticeSentence(notice: Told, today: LocalDate): string {
  const { title = NOTICE_WORDS.aThing, reason } = notice
  const kept = notice.keptUntil === undefined ? '' : momentName(notice.keptUntil, today)
  const parts = { title, days: daysOf(notice, today), reason, kept }
  const sentence = sentenceFor(notice)?.(parts) ?? NOTICE_WORDS.unknown
  return notice.onBehalfOf === undefined ? sentence : NOTICE_WORDS.inName(sentence)
}
