import type * as contract from '../../../shared/contract/coming'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { compoundFor, pageOf } from '../../event/finding/actions'
import { drivesIn } from '../../interest/showing/actions'
import type { Action } from '../../platform/call'
import { groupsIn } from '../showing/actions'

/** What each of the three lists says by itself, for one request: who asks and where is looked up once. */
export const listComing: Action<typeof contract.listComing> = async (
  call,
  { compoundId, kind },
) => {
  const compound = await compoundFor(call.caller, compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  const [sessions, drives, groups] = await Promise.all([
    pageOf(call, compound, { kind, from: undefined }),
    drivesIn(call, compound),
    groupsIn(call, compound),
  ])
  return accept({ sessions, drives, groups })
}
