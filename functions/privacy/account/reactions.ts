import { callOffEverything } from '../../booking/leaving/actions'
import { takeBackProposals } from '../../event/clearing/actions'
import { leaveGroups } from '../../group/clearing/actions'
import { callOffInterests } from '../../interest/clearing/actions'
import { loadAccess } from '../../platform/access'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import { callOffSeats } from '../../registration/clearing/actions'
import type { Cancellation } from './rules'

/** Of one cancellation, each step once: who cancels again calls off again. */
async function calledOff(world: World, { id, askedAt }: Cancellation): Promise<void> {
  const access = await loadAccess(id)
  // Taken back meanwhile: what is open now was agreed since.
  if (access?.closingAt === undefined) return
  await callOffEverything(world, access, `closing-${askedAt}`)
  await callOffSeats(world, id)
  await callOffInterests(world, id)
  await leaveGroups(world, id)
  await takeBackProposals(world, id)
}

/** At once, and at each later look. */
const closing = reaction<Cancellation>('Cancellation', async (world, { after }) => {
  if (after?.status === 'cooling') await calledOff(world, after)
})

export const accountReactions: readonly Reaction[] = [closing]
