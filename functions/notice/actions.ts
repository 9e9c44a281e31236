import type * as contract from '../../shared/contract/notice'
import type { NoticeView } from '../../shared/contract/notice'
import type { ResidentId } from '../../shared/kernel/ids'
import { accept } from '../../shared/kernel/outcome'
import type { Action } from '../platform/call'
import { commit } from '../platform/commit'
import { afterFull, goingOn, readCursor } from '../platform/cursor'
import { next } from '../platform/facts'
import { StaleRead, withFreshRead } from '../platform/retry'
import type { Caller } from '../platform/session'
import type { World } from '../platform/world'
import { type News, type Notice, oldestKept } from './rules'
import { countUnread, isTold, listInbox, loadReadMark, sortKeyOf } from './store'
import { changeReadMark, newNotice } from './writes'

const PAGE = 20

/** Tells somebody, once for each cause: told before is told. */
export async function tell(world: World, residentId: ResidentId, news: News): Promise<void> {
  const { factId, rev } = news.cause
  const id = world.idFor('notice', residentId, factId, String(rev), news.kind)
  const notice = { ...news, id, residentId }
  try {
    await commit(newNotice(notice))
  } catch (fault) {
    // Not everything that stands in a write's way is the notice itself.
    if (!(fault instanceof StaleRead) || !(await isTold(notice))) throw fault
  }
}

export const unreadOf = ({ id, at }: Pick<Caller, 'id' | 'at'>): Promise<number> =>
  countUnread(id, oldestKept(at))

const view = (notice: Notice, readUpTo: number): NoticeView => {
  const { cause: _cause, residentId: _owner, ...words } = notice
  return { ...words, isNew: notice.at > readUpTo }
}

/** The inbox, the newest first: the record of everything that was told. */
export const listNotices: Action<typeof contract.listNotices> = async ({ caller }, { cursor }) => {
  const scope = [caller.id, 'inbox']
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const page = {
    limit: PAGE,
    oldest: oldestKept(caller.at),
    ...(before.value === undefined ? {} : { before: before.value }),
  }
  const [notices, mark] = await Promise.all([listInbox(caller.id, page), loadReadMark(caller.id)])
  return accept({
    notices: notices.map((notice) => view(notice, mark?.readUpTo ?? 0)),
    ...(await goingOn(scope, afterFull(notices, PAGE, sortKeyOf))),
  })
}

/** Never goes back, so a late or repeated call changes nothing. */
export const markNoticesRead: Action<typeof contract.markNoticesRead> = (
  { world, caller },
  { upTo },
) =>
  withFreshRead(world, async () => {
    const mark = await loadReadMark(caller.id)
    const readUpTo = Math.min(upTo, world.now())
    if (mark && mark.readUpTo >= readUpTo) return accept({ readUpTo: mark.readUpTo })
    await commit(
      changeReadMark(mark ? next(mark, { readUpTo }) : { residentId: caller.id, rev: 1, readUpTo }),
    )
    return accept({ readUpTo })
  })
