import type { NoticeView } from '../../../../shared/contract/notice'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { NOTICE_SENTENCES, NOTICE_WORDS } from '../../../../shared/text/zhCN/notice'
import { HELP_NOTICES } from '../../../../shared/text/zhCN/helpNotice'
import { Row } from '../../components/Row'
import { goHome, openBooking, openJoin, openMine } from '../frame/navigate'

type Sentence = (typeof NOTICE_SENTENCES)[NoticeView['kind']]

/** Help is spoken of in words of its own; a kind that a newer server knows has none here. */
const sentenceFor = ({ kind, about }: NoticeView): Sentence | undefined =>
  (about === 'skill' ? HELP_NOTICES[kind] : undefined) ?? NOTICE_SENTENCES[kind]

function sentenceOf(notice: NoticeView, today: LocalDate): string {
  const { title, from, until, hours, reason } = notice
  const sentence = sentenceFor(notice)
  const days =
    from !== undefined && until !== undefined ? daysName({ from, until, hours }, today) : ''
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
