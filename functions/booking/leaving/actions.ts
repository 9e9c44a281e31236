import type { BookingRow, Side } from '../../../shared/contract/booking'
import type * as contract from '../../../shared/contract/household'
import type { Closing } from '../../../shared/contract/ownListing'
import type { BookingId, CompoundId, ListingId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { ownIn, ownKept } from '../../listing/leaving/actions'
import { type Access, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { log } from '../../platform/log'
import { actingFor } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Membership } from '../../resident/rules'
import { rowOf } from '../actions'
import { cancelBooking, declineBooking } from '../answer/actions'
import { closeListing } from '../closing/actions'
import { takeBack } from '../handover/actions'
import { closeQueue } from '../queue/actions'
import { type Booking, isInQueue } from '../rules'
import { listOpen, loadBookings } from '../store'

const AT_ONCE = 50

/** Everything open on one side. */
async function openOf(caller: Call['caller'], side: Side): Promise<readonly Booking[]> {
  const found: BookingId[] = []
  let after: string | undefined
  do {
    const rows = await listOpen(caller.id, side, { after, limit: AT_ONCE })
    found.push(...rows.map(({ id }) => id as BookingId))
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)?.sortKey
  } while (after !== undefined)
  const pages = Array.from({ length: Math.ceil(found.length / AT_ONCE) }, (_, n) =>
    loadBookings(found.slice(n * AT_ONCE, (n + 1) * AT_ONCE)),
  )
  return (await Promise.all(pages)).flat()
}

/** Where the one who leaves stands in it: as a borrower from there, or as an owner there. */
const isIn = (compoundId: CompoundId, side: Side, booking: Booking): boolean =>
  (side === 'owner' ? booking.compoundId : (booking.borrowerCompoundId ?? booking.compoundId)) ===
  compoundId

const openIn = async (caller: Call['caller'], compoundId: CompoundId, side: Side) =>
  (await openOf(caller, side)).filter((booking) => isIn(compoundId, side, booking))

const isInHand = ({ status }: Booking): boolean => status === 'handedOver' || status === 'disputed'

type Answer = Outcome<unknown, { readonly code: string }>

// What cannot be called off now, because a slot has begun or much was changed today, is met by a later pass.
const noted = ({ id }: { readonly id: string }, answer: Answer): void => {
  if (!answer.ok) log.info('leaving.leftOpen', { id, code: answer.refusal.code })
}

const callOff = (call: Call, side: Side, { id: bookingId, status }: Booking): Promise<Answer> =>
  side === 'owner' && status === 'requested'
    ? declineBooking(call, { bookingId })
    : cancelBooking(call, { bookingId })

type Meant = (side: Side, booking: Booking) => boolean

/** What has not gone out yet, on both sides; a place in a queue falls to the next. */
export async function callOffAll(call: Call, isMeant: Meant): Promise<void> {
  for (const side of ['borrower', 'owner'] as const) {
    const meant = (await openOf(call.caller, side)).filter((one) => isMeant(side, one))
    for (const booking of meant)
      if (!isInHand(booking) && !(side === 'owner' && isInQueue(booking)))
        noted(booking, await callOff(call, side, booking))
  }
}

type PutAway = { readonly listingId: ListingId; readonly as: Closing }

/** Takes nothing new, and calls off what is agreed; where that is too much at once, it ends by itself. */
export async function putAway(call: Call, { listingId, as }: PutAway): Promise<void> {
  const wish = { listingId, as }
  const answer = await closeListing(call, { ...wish, future: 'cancelAndTell' })
  const isTooMuch = !answer.ok && answer.refusal.code === 'listing.tooManyBookings'
  noted(
    { id: listingId },
    isTooMuch ? await closeListing(call, { ...wish, future: 'afterLast' }) : answer,
  )
}

/**
 * All of one's things, until they are opened again. Nobody knows when that is: whoever waits for one of them is told. Of
 * what was put away before too: a run may have broken off in between.
 */
export async function pauseAll(call: Call): Promise<void> {
  for (const { id: listingId, isShown } of await ownKept(call.caller)) {
    if (isShown) await putAway(call, { listingId, as: 'paused' })
    await closeQueue(call.world, listingId)
  }
}

const callerFor = (world: World, access: Access, key: string): Call => ({
  world,
  caller: actingFor(access, world.now()),
  request: { key, hash: 'leaving' },
})

const isBack = ({ memberships }: Access, { compoundId }: Membership): boolean =>
  memberships.some((one) => one.compoundId === compoundId && one.status === 'approved')

/**
 * What somebody leaves behind in a compound: their things are put away, what has not gone out is called off, places in
 * queues fall to the next, what is out stays due. Each step is theirs, keyed by the membership that ended: done again,
 * it does nothing more.
 */
export async function clearUp(world: World, membership: Membership): Promise<void> {
  const access = await loadAccess(membership.residentId)
  // Whoever came back meanwhile has begun anew: nothing of that is left over from before.
  if (!access || isBack(access, membership)) return
  const call = callerFor(world, access, membership.id)
  for (const listingId of await ownIn(call.caller, membership.compoundId))
    await putAway(call, { listingId, as: 'withdrawn' })
  await callOffAll(call, (side, booking) => isIn(membership.compoundId, side, booking))
}

/** At a place to practise, before somebody goes: what they lent is back, so that nothing stays due of what was never real. */
export async function bringBack(
  world: World,
  residentId: ResidentId,
  compoundId: CompoundId,
): Promise<void> {
  const access = await loadAccess(residentId)
  if (!access) return
  const call = callerFor(world, access, compoundId)
  for (const booking of await openIn(call.caller, compoundId, 'owner'))
    if (booking.status === 'handedOver')
      noted(booking, await takeBack(call, { bookingId: booking.id, confirmation: { by: 'tap' } }))
}

/**
 * Somebody cancels their account: the same everywhere at once, keyed by this cancellation. Their things are paused and
 * not put away, for they may think otherwise.
 */
export async function callOffEverything(world: World, access: Access, key: string): Promise<void> {
  const call = callerFor(world, access, key)
  await pauseAll(call)
  await callOffAll(call, () => true)
}

type Foreseen = { readonly ahead: readonly Booking[]; readonly inHand: readonly OpenLoan[] }
type OpenLoan = { readonly booking: Booking; readonly row: BookingRow }

/** What is open of somebody, on both sides: what can be called off, and what stays due. */
export async function foreseen(caller: Call['caller']): Promise<Foreseen> {
  const [borrowed, lent] = await Promise.all([openOf(caller, 'borrower'), openOf(caller, 'owner')])
  const loans = (side: Side, bookings: readonly Booking[]): readonly OpenLoan[] =>
    bookings.filter(isInHand).map((booking) => ({ booking, row: rowOf(booking, side, caller.at) }))
  return {
    ahead: [...borrowed, ...lent].filter((booking) => !isInHand(booking)),
    inHand: [...loans('borrower', borrowed), ...loans('owner', lent)],
  }
}

/** The same, counted before it is done. */
export const showLeaving: Action<typeof contract.showLeaving> = async (
  { world, caller },
  { membershipId },
) => {
  const home = caller.access.memberships.find(({ id }) => id === membershipId)
  if (!home) return refuse({ code: 'membership.unknown' })
  if (home.status !== 'approved') return refuse({ code: 'membership.notLiving' })
  const { compoundId } = home
  const [listings, borrowed, lent] = await Promise.all([
    ownIn(caller, compoundId),
    openIn(caller, compoundId, 'borrower'),
    openIn(caller, compoundId, 'owner'),
  ])
  const rows = (side: Side, bookings: readonly Booking[]): BookingRow[] =>
    bookings.filter(isInHand).map((booking) => rowOf(booking, side, world.now()))
  return accept({
    listings: listings.length,
    toCallOff: [...borrowed, ...lent].filter((booking) => !isInHand(booking)).length,
    inHand: [...rows('borrower', borrowed), ...rows('owner', lent)],
  })
}
