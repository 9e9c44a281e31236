import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { log } from '../../platform/log'
import { withFreshRead } from '../../platform/retry'
import { blockedAt } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Block } from '../../resident/block/rules'
import type { Membership } from '../../resident/rules'
import { clear, seatsSessionOf } from '../leaving/actions'
import { decideLeave } from '../leaving/rules'
import { type EndedBecause, isActive, type Registration } from '../rules'
import { listedFrom } from '../showing/rules'
import { listRegistrations, loadRegistration, placeOf } from '../store'
import { changeRegistration } from '../writes'

const PAGE = 50

/** All that somebody has a seat in or waits for, a page after the other. */
async function activeOf(world: World, residentId: ResidentId): Promise<readonly Registration[]> {
  const found: Registration[] = []
  let range: Parameters<typeof listRegistrations>[1]['range'] = { gte: listedFrom(world.today()) }
  for (;;) {
    const page = await listRegistrations(residentId, { range, limit: PAGE })
    found.push(...page.filter(isActive))
    const last = page[page.length - 1]
    if (page.length < PAGE || !last) return found
    range = { gt: placeOf(last) }
  }
}

/** Ended by what happened to the person; the seat falls to the next. What has begun is for the list at the door. */
export async function end(
  world: World,
  registration: Pick<Registration, 'residentId' | 'seatsId'>,
  because: EndedBecause,
): Promise<void> {
  const session = await seatsSessionOf(registration.seatsId)
  if (!session) return
  const ended = await withFreshRead(world, async () => {
    const stands = await loadRegistration(registration.residentId, session)
    const left = decideLeave(stands, session, { by: 'clock', now: world.now(), because })
    if (!left.ok) return left
    await commit(changeRegistration(left.value))
    return accept(left.value)
  })
  if (ended.ok) return clear(world, session, ended.value)
  if (ended.refusal.code === 'busy')
    throw new Error('The registration kept changing; the record comes again.')
  log.info('clearing.leftOpen', { id: registration.seatsId, code: ended.refusal.code })
}

type Meant = (registration: Registration) => boolean

async function endAll(world: World, residentId: ResidentId, { isMeant, because }: Ending) {
  for (const one of await activeOf(world, residentId))
    if (isMeant(one)) await end(world, one, because)
}
type Ending = { readonly isMeant: Meant; readonly because: EndedBecause }

/** Who lives in a compound no more has no seat there; who came back meanwhile has begun anew. */
export async function clearUp(world: World, { residentId, compoundId }: Membership): Promise<void> {
  const access = await loadAccess(residentId)
  const isBack = access?.memberships.some(
    (one) => one.compoundId === compoundId && one.status === 'approved',
  )
  if (isBack) return
  const isMeant: Meant = (one) => one.compoundId === compoundId
  await endAll(world, residentId, { isMeant, because: 'moved' })
}

/** Who is blocked comes to nothing meanwhile; what they sign up for behind it stays. */
export async function putDown(world: World, { id, residentId }: Block): Promise<void> {
  const access = await loadAccess(residentId)
  const now = world.now()
  if (!access || access.blockId !== id || blockedAt(access, now) === undefined) return
  await endAll(world, residentId, {
    isMeant: ({ changedAt }) => changedAt <= now,
    because: 'blocked',
  })
}

/** Somebody cancels their account. */
export const callOffSeats = (world: World, residentId: ResidentId): Promise<void> =>
  endAll(world, residentId, { isMeant: () => true, because: 'account' })
