import type { CompoundId, MandateId, ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { loadAccess } from '../../platform/access'
import { isNearIn } from '../../platform/acting'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { actingFor } from '../../platform/session'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import type { Post } from '../post/rules'
import type { Membership } from '../rules'
import { endNow, mandatesActedIn } from './ending/actions'
import type { Mandate } from './rules'
import { loadMandate, loadMandates } from './store'

/** Whether the two still live or work together where it was given. */
async function isStillNear({ proxyId, principalId, compoundId }: Mandate, now: number) {
  const [proxy, person] = await Promise.all([loadAccess(proxyId), loadAccess(principalId)])
  return (
    proxy !== undefined &&
    person !== undefined &&
    isNearIn(compoundId, actingFor(proxy, now), actingFor(person, now))
  )
}

type Parting = { readonly by: ResidentId; readonly at: number }

/** A guardian stays one, and rests while the two do not live together. */
async function endIfFar(world: World, id: MandateId, { by, at }: Parting): Promise<void> {
  const done = await withFreshRead(world, async () => {
    const mandate = await loadMandate(id)
    if (!mandate || mandate.endedAt !== undefined || mandate.consent === 'guardian')
      return accept(undefined)
    if (!(await isStillNear(mandate, at))) await endNow(mandate, { by, at })
    return accept(undefined)
  })
  // Looked for again: the stream comes back to it.
  if (!done.ok) throw new StaleRead()
}

async function endThose(world: World, mandates: readonly Mandate[], by: ResidentId) {
  for (const { id } of mandates) await endIfFar(world, id, { by, at: world.now() })
}

/** In which somebody acts, or is acted for. */
async function mandatesAround(residentId: ResidentId): Promise<readonly Mandate[]> {
  const [access, acted] = await Promise.all([loadAccess(residentId), mandatesActedIn(residentId)])
  const given = (access?.proxies ?? []).map(({ mandateId }) => mandateId)
  return [...acted, ...(await loadMandates(given))]
}

const givenIn = (compoundId: CompoundId) => (mandate: Mandate) => mandate.compoundId === compoundId

/** What ended with a home or a post does not come back with the next one. */
const left = reaction<Membership>('Membership', async (world, { after }) => {
  if (after?.status !== 'left') return
  const around = await mandatesAround(after.residentId)
  await endThose(world, around.filter(givenIn(after.compoundId)), after.residentId)
})

const postOver = reaction<Post>('Post', async (world, { after }) => {
  if (after?.status !== 'ended') return
  await endThose(world, await mandatesActedIn(after.residentId), after.residentId)
})

export const careReactions: readonly Reaction[] = [left, postOver]
