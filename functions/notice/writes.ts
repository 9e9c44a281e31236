import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { removal } from '../platform/removal'
import { NoticeEntity, ReadMarkEntity } from './entities'
import { expiryOf, type Notice } from './rules'
import type { ReadMark } from './store'

/** Put if absent: sent once more, it is a lost race. */
export function newNotice(notice: Notice): Change {
  const once = { ...notice, rev: 1, expiresAt: expiryOf(notice.at) }
  return factsOf<typeof once>(NoticeEntity).change(once)
}

export const changeReadMark = (next: ReadMark): Change =>
  factsOf<ReadMark>(ReadMarkEntity).change(next)

/** Written once, and never changed. */
export const forgetNotice = ({ residentId, at, id }: Notice): Change =>
  removal(NoticeEntity, { residentId, at, id }, { rev: 1 })

export const forgetReadMark = (mark: ReadMark): Change =>
  removal(ReadMarkEntity, { residentId: mark.residentId }, mark)
