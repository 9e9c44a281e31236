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
  openManageSession,
  openMine,
  openMyEvents,
  openSession,
  openWriteStory,
} from '../frame/navigate'

/** What is about nothing that has a page of its own. */
const BY_KIND: Readonly<Partial<Record<NoticeView['kind'], () => void>>> = {
  'membership.rejected': () => openJoin(),
  'event.declined': openMyEvents,
}

/** Refused words are mended where they were written. */
const WHERE_MENDED: Readonly<Partial<Record<NoticeView['kind'], (sessionId: string) => void>>> = {
  'event.refused': openManageSession,
  'story.refused': openWriteStory,
}
const openClass = ({ kind }: NoticeView, sessionId: string): void =>
  (WHERE_MENDED[kind] ?? openSession)(sessionId)

function open(notice: NoticeView): void {
  const { kind, bookingId, listingId, onBehalfOf, sessionId, driveId, groupId } = notice
  if (bookingId !== undefined) return openBooking(bookingId, onBehalfOf)
  if (listingId !== undefined) return openMine()
  if (sessionId !== undefined) return openClass(notice, sessionId)
  if (driveId !== undefined) return openDrive(driveId)
  if (groupId !== undefined) return openGroup(groupId)
  return (BY_KIND[kind] ?? goHome)()
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
