import type { EventId, ResidentId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import { type Access, loadAccess } from '../../platform/access'
import { actingFor, blockedAt, homesOf } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Block } from '../../resident/block/rules'
import { takenBack } from '../erasing/rules'
import { follow } from '../planning/following/actions'
import type { Event } from '../rules'
import { listOwnProposals } from '../store'
import { type Standing, withoutStanding } from './rules'

/** Far more than may wait at once. */
const LOOKED_AT = 100

type Change = (event: Event) => Event | undefined

/** Each of what somebody proposed that waits at a desk. */
async function changeAll(world: World, person: ResidentId, change: Change): Promise<void> {
  const rows = await listOwnProposals(person as Self, { before: undefined, limit: LOOKED_AT })
  for (const { id, card } of rows)
    if (card.status === 'proposed') await follow(world, id as EventId, change)
}

const standingOf = (access: Access, now: number): Standing => ({
  isBlocked: blockedAt(access, now) !== undefined,
  homes: homesOf(actingFor(access, now)).map(({ compoundId }) => compoundId),
})

/** Nothing that somebody proposed waits at a desk any more. */
export const takeBackProposals = (world: World, person: ResidentId): Promise<void> =>
  changeAll(world, person, takenBack)

/** What they proposed where they live no more waits there for nobody; who came back meanwhile has it still. */
export async function alignProposals(world: World, person: ResidentId): Promise<void> {
  const access = await loadAccess(person)
  if (!access) return
  const standing = standingOf(access, world.now())
  await changeAll(world, person, (event) => withoutStanding(event, standing))
}

/** What waits as it may stand at this second: its proposer may have gone since. */
export async function alignedNow(world: World, event: Event): Promise<Event> {
  const access = event.status === 'proposed' ? await loadAccess(event.organiserId) : undefined
  return (access && withoutStanding(event, standingOf(access, world.now()))) ?? event
}

/** The same of one, once it is written: the home may have ended in between. */
export async function alignOne(world: World, { id, organiserId }: Event): Promise<void> {
  const access = await loadAccess(organiserId)
  if (!access) return
  const standing = standingOf(access, world.now())
  await follow(world, id, (event) => withoutStanding(event, standing))
}

/** Who is blocked proposes nothing meanwhile; what they propose behind it waits. */
export async function putDown(world: World, { id, residentId }: Block): Promise<void> {
  const access = await loadAccess(residentId)
  const now = world.now()
  if (!access || access.blockId !== id || blockedAt(access, now) === undefined) return
  await takeBackProposals(world, residentId)
}
