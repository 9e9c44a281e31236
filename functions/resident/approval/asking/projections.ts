import type { DoorId, ResidentId } from '../../../../shared/kernel/ids'
import { loadAccess } from '../../../platform/access'
import { setOut } from '../../../platform/errands'
import { type Reaction, reaction } from '../../../platform/stream'
import type { World } from '../../../platform/world'
import { doorIdOf } from '../../household/actions'
import type { Household } from '../../household/rules'
import { loadHousehold } from '../../household/store'
import type { Roster } from '../../roster/rules'
import type { Membership, Resident } from '../../rules'
import { bringAsking, bringAskingAt, bringAskingFor } from './actions'
import { isShownOtherwise } from './rules'

const bringDoor = (world: World, id: DoorId): Promise<void> =>
  setOut(world, { kind: 'askingFor', subjectId: id }, bringAskingFor)

const asked = reaction<Membership>('Membership', async (world, { before, after }) => {
  const one = [before, after].find((membership) => membership?.status === 'requested')
  if (one) await bringAsking(world, one.id)
})

/** Where somebody asks, and behind whose door they live: a name stands there too. */
async function bringOf(world: World, id: ResidentId): Promise<void> {
  for (const membership of (await loadAccess(id))?.memberships ?? []) {
    if (membership.status === 'requested') await bringAsking(world, membership.id)
    const home = membership.status === 'approved' && (await loadHousehold(membership.householdId))
    if (home) await bringDoor(world, doorIdOf(world, home))
  }
}

const renamed = reaction<Resident>('Resident', async (world, { before, after }) => {
  if (before && isShownOtherwise(before, after)) await bringOf(world, before.id)
})

/** Who lives behind a door stands with those who ask for it. */
const moved = reaction<Household>('Household', async (world, { before, after }) => {
  const one = after ?? before
  const isOther = JSON.stringify(before?.members ?? []) !== JSON.stringify(after?.members ?? [])
  if (one && isOther) await bringDoor(world, doorIdOf(world, one))
})

/** Another list of a compound may say something else of everybody who asks there. */
const listed = reaction<Roster>('Roster', async (world, { before, after }) => {
  const one = after ?? before
  if (one && before?.last?.at !== after?.last?.at)
    await setOut(world, { kind: 'askingAt', subjectId: one.id }, bringAskingAt)
})

/** What a desk shows of those who ask to join, kept beside the facts: so that a page of them is two reads at any size. */
export const askingProjection: readonly Reaction[] = [asked, renamed, moved, listed]
