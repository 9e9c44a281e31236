import { glanceAtAll } from '../../event/showing/actions'
import type { Session } from '../../event/rules'
import { afterFull } from '../../platform/cursor'
import type { Caller } from '../../platform/session'
import type { Registration } from '../rules'
import { countOwn, listRegistrations, placeOf } from '../store'

type Page = { readonly before: string | undefined; readonly limit: number }
type Own = {
  readonly registrations: readonly (readonly [Registration, Session | undefined])[]
  readonly goesOn: string | undefined
}

/** Behind every day. */
const LAST = '~'

/** One page of what somebody signed up for, for themselves, the latest first. */
export async function ownRegistrations({ id }: Caller, { before, limit }: Page): Promise<Own> {
  const range = { lt: before ?? LAST }
  const page = await listRegistrations(id, { range, limit, isNewestFirst: true })
  const sessions = await glanceAtAll(page.map(({ seatsId }) => seatsId))
  return {
    registrations: page.map((one, n) => [one, sessions[n]] as const),
    goesOn: afterFull(page, limit, placeOf),
  }
}

export const countRegistrations = ({ id }: Caller): Promise<number> => countOwn(id)
