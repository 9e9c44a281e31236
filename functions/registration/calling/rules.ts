import type { SeatCall, SeatCallReason } from '../../../shared/contract/callList'
import type { SeatCallOutcome } from '../../../shared/contract/seatsDesk'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, firstTimes, type Session } from '../../event/rules'
import { decideLeave, leavingEndsAt } from '../leaving/rules'
import { type Act, changed, type Registration, withAct } from '../rules'
import { entryIn, residentAt, type Seating } from '../seating/rules'

/** Somebody whom a community calls. */
export type Due = {
  readonly reason: SeatCallReason
  readonly session: Session
  readonly registration: Registration
  readonly until: number
}

/** To whom seats are offered at this moment. */
export const offeredIn = (
  { entries }: Pick<Seating, 'entries'>,
  now: number,
): readonly ResidentId[] =>
  Object.entries(entries)
    .filter(([, text]) => (entryIn(text).offeredUntil ?? 0) > now)
    .map(([key]) => residentAt(key))

/** What came of it, once nobody needs to be called any more. */
type Stands = 'comes' | 'declines' | 'lapsed'

/** Whether an offer stands, and if not, what became of it. */
function offerStandsAs(registration: Registration, now: number): Stands | undefined {
  const { status, because, offeredUntil = 0 } = registration
  if (status === 'offered') return now < offeredUntil ? undefined : 'lapsed'
  if (status === 'cancelled') return because === 'lapsed' ? 'lapsed' : 'declines'
  return status === 'waitlisted' ? 'lapsed' : 'comes'
}

/** What came of calls in this life of the registration. */
const callsOf = ({ acts = [], life }: Registration): readonly Act[] =>
  acts.filter((act) => act.what === 'called' && act.life === life)

/** Whether they told a worker that they come. */
export const hasSaidYes = (registration: Registration): boolean =>
  callsOf(registration).some(({ outcome }) => outcome === 'comes')

/** Of whoever has a seat and is asked before the class: nothing, until they have said it. */
function seatStandsAs(registration: Registration): Stands | undefined {
  const { status } = registration
  if (status === 'confirmed') return hasSaidYes(registration) ? 'comes' : undefined
  return status === 'attended' || status === 'noShow' ? 'comes' : 'declines'
}

/** Whether there is still something to ask, and if not, what came of it. */
export const standsAs = (
  registration: Registration,
  { reason, now }: Pick<Called, 'reason' | 'now'>,
): Stands | undefined =>
  reason === 'absences' ? seatStandsAs(registration) : offerStandsAs(registration, now)

/** Whose call it was that it stands as it does, if a call it was. */
const calledBy = (registration: Registration, stands: Stands): ResidentId | undefined =>
  callsOf(registration).find(({ outcome }) => outcome === stands)?.by

type Called = {
  readonly reason: SeatCallReason
  readonly outcome: SeatCallOutcome
  readonly by: ResidentId
  readonly now: number
}
type CallRefusal =
  | { readonly code: 'seatCall.over'; readonly stands: Stands; readonly calledBy?: ResidentId }
  | { readonly code: 'seat.begun' }

/** Whether it repeats what stands already. */
export const isSaidAlready = (registration: Registration, called: Called): boolean =>
  standsAs(registration, called) === called.outcome &&
  calledBy(registration, called.outcome) === called.by

function afterCall(
  registration: Registration,
  session: Session,
  { reason, outcome, by, now }: Called,
): Outcome<Registration, CallRefusal> {
  const end = reason === 'absences' ? leavingEndsAt(session) : beginsAt(firstTimes(session))
  if (now >= end) return refuse({ code: 'seat.begun' })
  const when = { changedAt: now, changedBy: by }
  if (outcome === 'comes') return accept(changed(registration, { status: 'confirmed', ...when }))
  if (outcome === 'declines') {
    // Of a seat that they had, they read what was done with it.
    const because = reason === 'absences' ? 'worker' : undefined
    const left = decideLeave(registration, session, { by, now, because })
    return left.ok ? left : refuse({ code: 'seat.begun' })
  }
  const { offeredUntil } = registration
  const kept = offeredUntil === undefined ? {} : { offeredUntil }
  return accept(changed(registration, { ...kept, ...when }))
}

/** What a call makes of an offer or a seat; whoever calls second hears what came of the first, and changes nothing. */
export function decideCall(
  registration: Registration,
  session: Session,
  called: Called,
): Outcome<Registration, CallRefusal> {
  const { outcome, by, now } = called
  const stands = standsAs(registration, called)
  if (stands) {
    const caller = calledBy(registration, stands)
    return refuse({ code: 'seatCall.over', stands, ...(caller ? { calledBy: caller } : {}) })
  }
  const after = afterCall(registration, session, called)
  if (!after.ok) return after
  const act = { what: 'called', life: registration.life, by, at: now, outcome } as const
  return accept({ ...after.value, ...withAct(registration, act) })
}

/** How often nobody answered, and the last time. */
export function triesOf(registration: Registration): {
  readonly tries: number
  readonly last?: Act
} {
  const tries = callsOf(registration).filter(({ outcome }) => outcome === 'notReached')
  const last = tries[tries.length - 1]
  return { tries: tries.length, ...(last ? { last } : {}) }
}

type Row = Pick<SeatCall, 'compoundName' | 'buildingName' | 'until'>

let collator: Intl.Collator | undefined

/** As people order names: 3栋 before 12栋. What compares them is made when it is first needed, not at every start. */
export function inNumbers(one: string, other: string): number {
  collator ??= new Intl.Collator('zh', { numeric: true })
  return collator.compare(one, other)
}

/** One building after the other, in each whoever has the least time first. */
export const byBuilding = (a: Row, b: Row): number =>
  inNumbers(a.compoundName, b.compoundName) ||
  inNumbers(a.buildingName, b.buildingName) ||
  a.until - b.until
