import { NOW } from '../../../../shared/contract/figures'
import type { BookingId, ListingId, SessionId } from '../../../../shared/kernel/ids'
import type { CheckIn } from '../../../attendance/rules'
import { isBooked } from '../../../booking/counted/actions'
import type { NodePath } from '../../../event/rules'
import { isListed } from '../../../listing/counted/actions'
import type { World } from '../../../platform/world'
import { bring, type Brought, type Fresh } from '../../counting/actions'
import { bringCheckIn } from '../../counting/attended/actions'
import { bringGone } from '../../counting/fact/actions'
import { areAlike, type Counted } from '../../rules'
import { addSums, type Anew, leftOf, type Pairing } from '../pairing/rules'
import { differencesIn, type Found } from '../rules'

/** Nothing where the fact has changed since, or was only late. */
const freshFrom =
  (anew: Anew): Fresh =>
  (stored) => {
    const isNewer = stored !== undefined && stored.factRev > anew.factRev
    const isOver = isNewer || areAlike(stored?.months ?? {}, anew.months)
    return Promise.resolve(isOver ? undefined : anew)
  }

/** What counts by two facts is read again with both: what was met may be older than what is counted. */
const bringAnew = (world: World, anew: Anew): Promise<Brought> =>
  anew.sessionId === undefined
    ? bring(world, anew.id, freshFrom(anew))
    : bringCheckIn(world, {
        id: anew.id as CheckIn['id'],
        sessionId: anew.sessionId as SessionId,
      })

/** What was written while the others were looked at is there. */
const isThere = ({ id, months }: Counted): Promise<boolean> =>
  months[NOW]?.out === undefined ? isListed(id as ListingId) : isBooked(id as BookingId)

/** Of what was met nowhere nothing stands any more; what happened stays counted. */
async function bringMissing(world: World, counted: Counted): Promise<Brought> {
  const { id, path, factRev, months } = counted
  if (months[NOW] === undefined || (await isThere(counted))) return { stood: months, is: months }
  return bringGone(world, { ...path, id, rev: factRev }, months)
}

type Of = { readonly id: string; readonly path: NodePath }

/** Looks once more at what was counted otherwise, puts it right, and adds all of it to the sums. */
export async function mendAll(world: World, pairing: Pairing): Promise<readonly Found[]> {
  const { suspects, gone } = leftOf(pairing)
  const found: Found[] = []
  const take = ({ id, path }: Of, brought: Brought): void => {
    addSums(pairing, path, brought.is)
    const { districtId } = path
    found.push(...differencesIn(id, brought).map((one) => ({ ...one, districtId })))
  }
  for (const one of suspects) take(one, await bringAnew(world, one))
  for (const one of gone) take(one, await bringMissing(world, one))
  return found
}
