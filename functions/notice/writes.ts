import { type Change, commit } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { StaleRead } from '../platform/retry'
import { NoticeEntity, ReadMarkEntity } from './entities'
import { expiryOf, type Notice } from './rules'
import type { ReadMark } from './store'

/** Put if absent: told before is told. */
export async function putNotice(notice: Notice): Promise<void> {
  const once = { ...notice, rev: 1, expiresAt: expiryOf(notice.at) }
  try {
    await commit(factsOf<typeof once>(NoticeEntity).change(once))
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
}

export const changeReadMark = (next: ReadMark): Change =>
  factsOf<ReadMark>(ReadMarkEntity).change(next)
