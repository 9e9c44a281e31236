import type { NoticeView } from '../../../../shared/contract/notice'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { dayName, daysName } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { NOTICE_SENTENCES, NOTICE_WORDS } from '../../../../shared/text/zhCN/notice'
import { HELP_NOTICES } from '../../../../shared/text/zhCN/helpNotice'
import { Row } from '../../components/Row'
import { goHome, openBooking, openJoin, openMine } from '../frame/navigate'

type Sentence = (typeof NOTICE_SENTENCES)[NoticeView['kind']]

/** Help is spoken of in words of its own; a kind that a newer server knows has none here. */
const sentenceFor = ({ kind, about }: NoticeView): Sentence | undefined =>
  (about === 'skill' ? HELP_NOTICES[kind] : undefined) ?? NOTICE_SENTENCES[kind]

/** From when to when; of what has no end, from when. */
function daysOf({ from, until, hours }: NoticeView, today: LocalDate): string {
  if (from === undefined) return ''
  return until === undefined
    ? NOTICE_WORDS.since(dayName(from, today))
    : daysName({ from, until, ...(hours === undefined ? {} : { hours }) }, today)
}

function sentenceOf(notice: NoticeView, today: LocalDate): string {
  const { title, reason } = notice
  const sentence = sentenceFor(notice)
  const days = daysOf(notice, today)
  const parts = { title: title ?? NOTICE_WORDS.aThing, days, reason }
  return sentence?.(parts) ?? NOTICE_WORDS.unknown
}

function open({ kind, bookingId, listingId }: NoticeView): void {
  if (bookingId !== undefined) return openBooking(bookingId)
  if (listingId !== undefined) return openMine()
  return kind === 'membership.rejected' ? openJoin() : goHome()
}

/** One message, leading to what it is about. */
export const NoticeRow = ({ notice }: { readonly notice: NoticeView }) => {
  const today = localDateAt(Date.now())
  return (
    <Row
      title={sentenceOf(notice, today)}
      detail={momentName(notice.at, today)}
      mark={notice.isNew ? NOTICE_WORDS.isNew : undefined}
      onTap={() => open(notice)}
    />
  )
}
