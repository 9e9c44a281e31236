import type { NoticeView } from '../../../../shared/contract/notice'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { NOTICE_SENTENCES, NOTICE_WORDS } from '../../../../shared/text/zhCN/notice'
import { Row } from '../../components/Row'
import { goHome, openBooking, openJoin, openMine } from '../frame/navigate'

function sentenceOf({ kind, title, from, until, reason }: NoticeView, today: LocalDate): string {
  const sentence = NOTICE_SENTENCES[kind] as (typeof NOTICE_SENTENCES)[typeof kind] | undefined
  const days = from !== undefined && until !== undefined ? daysName({ from, until }, today) : ''
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
