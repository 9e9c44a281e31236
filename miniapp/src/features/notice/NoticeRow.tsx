import type { NoticeView } from '../../../../shared/contract/notice'
import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { NOTICE_WORDS } from '../../../../shared/text/zhCN/notice'
import { noticeSentence } from '../../../../shared/text/zhCN/noticeSentence'
import { Row } from '../../components/Row'
import {
  goHome,
  openBooking,
  openDrive,
  openGroup,
  openJoin,
  openMine,
  openSession,
} from '../frame/navigate'

function open({
  kind,
  bookingId,
  listingId,
  onBehalfOf,
  sessionId,
  driveId,
  groupId,
}: NoticeView): void {
  if (bookingId !== undefined) return openBooking(bookingId, onBehalfOf)
  if (listingId !== undefined) return openMine()
  if (sessionId !== undefined) return openSession(sessionId)
  if (driveId !== undefined) return openDrive(driveId)
  if (groupId !== undefined) return openGroup(groupId)
  return kind === 'membership.rejected' ? openJoin() : goHome()
}

/** One message, leading to what it is about. */
export const NoticeRow = ({ notice }: { readonly notice: NoticeView }) => {
  const today = localDateAt(Date.now())
  return (
    <Row
      title={noticeSentence(notice, today)}
      detail={momentName(notice.at, today)}
      mark={notice.isNew ? NOTICE_WORDS.isNew : undefined}
      onTap={() => open(notice)}
    />
  )
}
