import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
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
