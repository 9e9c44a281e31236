import { afterFull } from '../../platform/cursor'
import type { Caller } from '../../platform/session'
import { type Notice, oldestKept } from '../rules'
import { countInbox, listInbox, sortKeyOf } from '../store'

type Page = { readonly before: string | undefined; readonly limit: number }
type Own = { readonly notices: readonly Notice[]; readonly goesOn: string | undefined }

/** One page of what somebody was told. */
export async function ownNotices({ id, at }: Caller, { before, limit }: Page): Promise<Own> {
  const from = before === undefined ? {} : { before }
  const notices = await listInbox(id, { oldest: oldestKept(at), limit, ...from })
  return { notices, goesOn: afterFull(notices, limit, sortKeyOf) }
}

export const countNotices = ({ id, at }: Caller): Promise<number> => countInbox(id, oldestKept(at))
