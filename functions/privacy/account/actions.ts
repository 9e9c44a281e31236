import type * as contract from '../../../shared/contract/account'
import type { Cancelling } from '../../../shared/contract/account'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { foreseen } from '../../booking/leaving/actions'
import { ownKept } from '../../listing/leaving/actions'
import { waitingAbout } from '../../moderation/erasing/actions'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { actingFor, isHeld } from '../../platform/session'
import type { World } from '../../platform/world'
import { type Cancellation, decideCancelling, decideTakingBack } from './rules'
import { loadCancellation } from './store'
import { changeCancellation } from './writes'

type Matters = Omit<Cancelling, 'erasesAt' | 'listings'>
const SHOWN = 50

/** What nobody else can settle once somebody is gone, and what is called off by itself. */
export async function mattersOf(world: World, access: Access): Promise<Matters> {
  const caller = actingFor(access, world.now())
  const [open, complaints] = await Promise.all([foreseen(caller), waitingAbout(caller.id)])
  const disputed = open.inHand.filter(({ booking }) => booking.status === 'disputed')
  const counts = {
    loan: open.inHand.length - disputed.length,
    dispute: disputed.length,
    post: access.posts.filter((post) => isHeld(post, caller.at)).length,
    complaint: complaints,
  }
  return {
    matters: Object.entries(counts).flatMap(([is, count]) =>
      count > 0 ? [{ is: is as keyof typeof counts, count }] : [],
    ),
    loans: open.inHand.slice(0, SHOWN).map(({ row }) => row),
    toCallOff: open.ahead.length,
  }
}

export const countOf = ({ matters }: Pick<Matters, 'matters'>): number =>
  matters.reduce((sum, { count }) => sum + count, 0)

export const showCancelling: Action<typeof contract.showCancelling> = async ({ world, caller }) => {
  const { closingAt } = caller.access
  const [matters, listings] = await Promise.all([mattersOf(world, caller.access), ownKept(caller)])
  return accept({
    ...matters,
    ...(closingAt === undefined ? {} : { erasesAt: closingAt }),
    listings: listings.filter(({ isShown }) => isShown).length,
  })
}

const open = ({ closingAt: _closing, ...access }: Access): Access => access

/** The step, and the right that goes or comes back with it, in one transaction. */
async function write(
  { world, request }: Call,
  access: Access,
  { after, answer }: { readonly after: Cancellation; readonly answer: string },
): Promise<void> {
  const done = carriedOut(after.done, request, { at: world.now(), answer })
  const rights =
    after.status === 'cooling'
      ? next(access, { closingAt: after.erasesAt })
      : next<Access>(open(access), {})
  await commit(changeCancellation({ ...after, done }), changeAccess(rights))
}

const doneOf = (before: Cancellation | undefined): Cancellation['done'] => before?.done ?? []

const NO_SESSION = refuse({ code: 'session.expired' })

/** 注销. From this second on nothing else works; what follows is read from the stream. */
export const cancelAccount: Action<typeof contract.cancelAccount> = (call) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const [before, access] = await Promise.all([loadCancellation(caller.id), loadAccess(caller.id)])
    if (!access) return NO_SESSION
    const earlier = doneOf(before)
    const known = answeredBefore(earlier, request)
    if (!known.ok) return known
    if (known.value) return accept({ erasesAt: Number(known.value.answer) })
    if (isFull(earlier, world.now())) return refuse({ code: 'account.tooOften' })
    const asked = { id: caller.id, districtId: caller.districtId, at: world.now() }
    const decided = decideCancelling(before, asked, countOf(await mattersOf(world, access)))
    if (!decided.ok) return decided
    const { erasesAt } = decided.value
    if (decided.value !== before)
      await write(call, access, { after: decided.value, answer: String(erasesAt) })
    return accept({ erasesAt })
  })

export const takeBackCancelling: Action<typeof contract.takeBackCancelling> = (call) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const [before, access] = await Promise.all([loadCancellation(caller.id), loadAccess(caller.id)])
    if (!access) return NO_SESSION
    const known = answeredBefore(doneOf(before), request)
    if (!known.ok) return known
    if (known.value) return accept({ isBack: true })
    const decided = decideTakingBack(before, world.now())
    if (!decided.ok) return decided
    await write(call, access, { after: decided.value, answer: '' })
    return accept({ isBack: true })
  })
