import type * as contract from '../../../shared/contract/attendance'
import type { CheckedIn } from '../../../shared/contract/attendance'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { takeSeat } from '../../registration/offer/actions'
import type { Registration } from '../../registration/rules'
import { glanceAtSeats, registrationOf } from '../../registration/standing/actions'
import { readSessionCode, readTicket, ticketCode } from '../code/actions'
import { isShown, ticketEndsAt } from '../code/rules'
import { cameIn, type CheckIn, decideDoor, hasSeat, isIn } from '../rules'
import { loadCheckIn, loadTicket } from '../store'
import { changeCheckIn, useTicket } from '../writes'

const CODE_OVER = refuse({ code: 'attendance.codeOver' })

type Asking = Pick<Call<'guest'>, 'world' | 'caller'>

/** A session that people come to now, as far as whoever asks may know of it. */
async function openFor({ world, caller }: Asking, id: SessionId) {
  const session = await glanceAt(id)
  const isTheirs = !caller || caller.districtId === session?.districtId
  if (!session?.isShown || !isTheirs) return refuse({ code: 'session.notFound' })
  const open = decideDoor(session, { now: world.now(), who: 'resident' })
  return open.ok ? accept(session) : open
}

/** A seat that is kept for them is taken by their coming. */
async function withSeat(call: Call, seats: Session): Promise<Outcome<Registration, NoSeat>> {
  const before = await registrationOf(call.caller.id, seats)
  if (before?.status !== 'offered')
    return hasSeat(before) ? accept(before) : refuse({ code: 'attendance.noSeat' })
  const taken = await takeSeat(call, { sessionId: seats.id })
  const stands = await registrationOf(call.caller.id, seats)
  if (!taken.ok && taken.refusal.code === 'busy') return taken as Busy
  return hasSeat(stands) ? accept(stands) : refuse({ code: 'attendance.offerOver' })
}
type Busy = { readonly ok: false; readonly refusal: { readonly code: 'busy' } }
type NoSeat = { readonly code: 'attendance.noSeat' | 'attendance.offerOver' | 'busy' }

const shown = ({ caller }: Call, session: Session, { party }: CheckIn): CheckedIn => {
  const { id: sessionId, title, venue } = session
  const { addressForm } = caller.access
  return {
    ...{ sessionId, title, venue: venue.name, party },
    ...(addressForm === undefined ? {} : { addressForm }),
  }
}

const placeFor = ({ world, caller }: Call, { id: sessionId }: Session) => ({
  id: world.idFor('checkIn', sessionId, caller.id),
  sessionId,
})

type Known = { readonly session: Session; readonly before: CheckIn | undefined }

/** Written down, with whatever else belongs to it. */
async function comeIn(call: Call, { session, before }: Known, also: readonly Change[]) {
  const { world, caller, request } = call
  const seats = await glanceAtSeats(session)
  if (!seats) return refuse({ code: 'session.notFound' })
  const seat = await withSeat(call, seats)
  if (!seat.ok) return seat
  const now = world.now()
  const { party } = seat.value
  const coming = { way: 'code', party, at: now, by: caller.id, residentId: caller.id } as const
  const next = cameIn(before, placeFor(call, session), coming)
  if (!next) return accept(before as CheckIn)
  const done = carriedOut(next.done, request, { at: now, answer: '' })
  await commit(changeCheckIn({ ...next, done }), ...also)
  return accept({ ...next, done })
}

/** Whoever is in already, or was by this very request, reads so, however old the code has become meanwhile. */
async function standing(call: Call, session: Session) {
  const before = await loadCheckIn(placeFor(call, session))
  const repeat = answeredBefore(before?.done ?? [], call.request)
  if (!repeat.ok) return repeat
  return accept({ before, isAnswered: isIn(before) || repeat.value !== undefined })
}

/**
 * Nearly everybody comes once: nothing is read of their coming before it is written, put if absent. `undefined` where it is
 * not as simple; whoever is in already stands in the way of the write, and is read at the next try.
 */
async function comeFirst(call: Call, session: Session, { tryNumber, isFresh, also }: Trying) {
  if (tryNumber > 1 || !isFresh()) return undefined
  const came = await comeIn(call, { session, before: undefined }, also)
  return came.ok ? came.value : undefined
}
type Trying = {
  readonly tryNumber: number
  readonly isFresh: () => boolean
  readonly also: readonly Change[]
}

async function self(call: Call, session: Session, trying: Omit<Trying, 'also'>) {
  const first = await comeFirst(call, session, { ...trying, also: [] })
  if (first) return accept({ checkedIn: shown(call, session, first) })
  const stands = await standing(call, session)
  if (!stands.ok) return stands
  const { before, isAnswered } = stands.value
  if (before && isAnswered) return accept({ checkedIn: shown(call, session, before) })
  if (!trying.isFresh()) return CODE_OVER
  const came = await comeIn(call, { session, before }, [])
  return came.ok ? accept({ checkedIn: shown(call, session, came.value) }) : came
}

/** Of whoever is logged in. */
const ownCall = ({ caller, ...call }: Call<'guest'>): Call | undefined =>
  caller && { ...call, caller }

export const arrive: Action<typeof contract.arrive> = (call, { code }) =>
  withFreshRead(call.world, async (tryNumber) => {
    const read = await readSessionCode(code)
    const session = read && (await openFor(call, read.sessionId))
    if (!session) return CODE_OVER
    if (!session.ok) return session
    const isFresh = () => isShown(read.window, call.world.now())
    const own = ownCall(call)
    if (own) return self(own, session.value, { tryNumber, isFresh })
    if (!isFresh()) return CODE_OVER
    const { id: sessionId, title, venue } = session.value
    const until = ticketEndsAt(read.window)
    const ticket = await ticketCode({ sessionId, until }, call.request.key)
    return accept({ ticket: { code: ticket, until, title, venue: venue.name } })
  })

const useBy = ({ world, caller }: Call, { sessionId, nonce }: Used): Change =>
  useTicket({ nonce, sessionId, rev: 1, residentId: caller.id, usedAt: world.now() })

/** One person's: whoever comes second with it scans the door themself. */
async function usable(call: Call, ticket: Used) {
  const used = await loadTicket(ticket.sessionId, ticket.nonce)
  if (used && used.residentId !== call.caller.id) return refuse({ code: 'attendance.ticketTaken' })
  return accept(used ? [] : [useBy(call, ticket)])
}
type Used = { readonly sessionId: SessionId; readonly nonce: string }

async function redeem(call: Call, known: Known, ticket: Used) {
  const use = await usable(call, ticket)
  if (!use.ok) return use
  const came = await comeIn(call, known, use.value)
  return came.ok ? accept(shown(call, known.session, came.value)) : came
}

async function withTicket(call: Call, session: Session, ticket: Used & Until) {
  const stands = await standing(call, session)
  if (!stands.ok) return stands
  const { before, isAnswered } = stands.value
  if (before && isAnswered) return accept(shown(call, session, before))
  return call.world.now() < ticket.until ? redeem(call, { session, before }, ticket) : CODE_OVER
}
type Until = { readonly until: number }

export const checkIn: Action<typeof contract.checkIn> = (call, asked) =>
  withFreshRead(call.world, async (tryNumber) => {
    const ticket = await readTicket(asked.ticket)
    const open = ticket && (await openFor(call, ticket.sessionId))
    if (!open) return CODE_OVER
    if (!open.ok) return open
    const isFresh = () => call.world.now() < ticket.until
    const also = [useBy(call, ticket)]
    const first = await comeFirst(call, open.value, { tryNumber, isFresh, also })
    return first ? accept(shown(call, open.value, first)) : withTicket(call, open.value, ticket)
  })
