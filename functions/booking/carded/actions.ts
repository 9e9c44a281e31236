import type * as contract from '../../../shared/contract/card'
import type { BookingRow } from '../../../shared/contract/booking'
import type { InputOf } from '../../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { calendarOf } from '../../listing/calendar/actions'
import type { Calendar } from '../../listing/calendar/rules'
import { changeCalendar } from '../../listing/calendar/writes'
import { closedNow } from '../../place/standing/actions'
import { loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { once } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { actingFor, blockedAt, homeInReach, isAtDesk } from '../../platform/session'
import { nameOf } from '../../resident/actions'
import { type Holder, holderOf, usedNow } from '../../resident/card/actions'
import { hasMutedCaller } from '../../resident/mute/actions'
import { rowOf } from '../actions'
import { declineAll, type Facts, releaseWith, takeStep } from '../answer/actions'
import type { Wanted } from '../asking/rules'
import { decideTakeBack } from '../handover/rules'
import { decideParts, withTicks } from '../parts/rules'
import { type Booking, withReturned } from '../rules'
import { loadAllowance, loadBooking } from '../store'
import { changeAllowance, changeBooking } from '../writes'
import { inHandOf } from './inHand/actions'
import { decideLend, withAct } from './rules'

/** Who stands there, for the worker who compares the name. */
export const readCard: Action<typeof contract.readCard> = (call, { code }) =>
  withFreshRead(call.world, async () => {
    const found = await holderOf(call, code)
    if (!found.ok) return found
    const { membership, person } = found.value
    const { id: membershipId, compoundId, compoundName, buildingName } = membership
    const [name = '', inHand] = await Promise.all([
      nameOf(person.id),
      inHandOf(found.value, call.world.now()),
    ])
    const { addressForm = '' } = person.access
    return accept({
      ...{ membershipId, compoundId, compoundName, buildingName },
      ...{ name, addressForm, inHand },
    })
  })

type Asked = InputOf<typeof contract.lendByCard>
type Replay = Outcome<BookingRow | undefined, { readonly code: 'idempotency.keyReused' }>

async function lentBefore({ caller, request, world }: Call<'worker'>): Promise<Replay> {
  const stored = await loadBooking(world.idFor('booking', caller.id, request.key))
  if (!stored) return accept(undefined)
  if (stored.request.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
  const { renewal: _since, left: _where, ...asLent } = { ...stored, status: 'handedOver' as const }
  return accept(rowOf(asLent, 'borrower', world.now()))
}

function wantedFor(
  { world, caller, request }: Call<'worker'>,
  { person }: Holder,
  asked: { readonly calendar: Calendar; readonly until: Asked['until'] },
): Wanted | undefined {
  const home = homeInReach(person, asked.calendar)
  return (
    home && {
      id: world.idFor('booking', caller.id, request.key),
      borrowerId: person.id,
      borrowerBuildingId: home.buildingId,
      borrowerCompoundId: home.compoundId,
      householdId: home.householdId,
      ...{ from: world.today(), until: asked.until, request },
      ...{ today: world.today(), now: world.now() },
    }
  )
}

async function lend(
  call: Call<'worker'>,
  holder: Holder,
  { listingId, until, agreed, ticked }: Asked,
) {
  const stored = await calendarOf(listingId)
  const wanted = stored && wantedFor(call, holder, { calendar: stored, until })
  if (!stored || !wanted) return refuse({ code: 'listing.notFound' })
  const [allowance, isUnwelcome, closed] = await Promise.all([
    loadAllowance(wanted.householdId),
    hasMutedCaller(stored.ownerId, holder.person),
    closedNow(call.world, stored.compoundId, wanted.borrowerCompoundId),
  ])
  if (closed) return refuse(closed)
  const calendar = isUnwelcome ? { ...stored, isOpen: false } : stored
  const decision = decideLend({ calendar, allowance, wanted }, { by: call.caller.id, agreed })
  if (!decision.ok) return decision
  const { booking, calendar: taken, allowance: used, declines } = decision.value
  const parts = decideParts(booking, ticked)
  if (!parts.ok) return parts
  await commit(
    changeBooking(withTicks(booking, 'borrower', parts.value)),
    changeCalendar(taken),
    changeAllowance(used),
    usedNow(holder),
    ...(await declineAll(call, declines)),
  )
  return accept(rowOf(booking, 'borrower', wanted.now))
}

async function lendAnew(call: Call<'worker'>, asked: Asked) {
  const found = await holderOf(call, asked.code)
  if (!found.ok) return found
  const { person } = found.value
  if (person.id === call.caller.id) return refuse({ code: 'card.own' })
  if (blockedAt(person.access, person.at) !== undefined) return refuse({ code: 'card.blocked' })
  return lend(call, found.value, asked)
}

export const lendByCard: Action<typeof contract.lendByCard> = (call, asked) =>
  withFreshRead(call.world, () =>
    once(
      () => lentBefore(call),
      () => lendAnew(call, asked),
    ),
  )

type Returned = InputOf<typeof contract.takeBackByCard>
const BACK = 'takenBack'

/** In whose name: whoever the card stands for, or stood for when this worker took the thing back. */
async function personFor(call: Call<'worker'>, { code, bookingId }: Returned) {
  const booking = await loadBooking(bookingId)
  const isRepeat = booking?.actedBy?.some(({ by, what }) => by === call.caller.id && what === BACK)
  const access = booking && isRepeat ? await loadAccess(booking.borrowerId) : undefined
  if (access) return accept(actingFor(access, call.world.now()))
  const found = await withFreshRead(call.world, () => holderOf(call, code))
  return found.ok ? accept(found.value.person) : found
}

/** Of the own desk, or of the community in which the card stands for somebody: it was lent there. */
const isNear = (
  { caller }: Call<'worker'>,
  thing: Pick<Booking, 'districtId' | 'streetId' | 'communityId' | 'compoundId'>,
  { membership }: Holder,
): boolean => isAtDesk(caller, thing) || thing.communityId === membership.communityId

async function takenBack(call: Call<'worker'>, facts: Facts, { code, ticked }: Returned) {
  const { booking, calendar } = facts
  const found = await holderOf(call, code)
  if (!found.ok) return found
  if (booking.borrowerId !== found.value.person.id || !isNear(call, booking, found.value))
    return refuse({ code: 'booking.notFound' })
  const parts = decideParts(booking, ticked)
  if (!parts.ok) return parts
  const when = { by: call.caller.id, now: call.world.now() }
  const decision = decideTakeBack(booking, when)
  if (!decision.ok) return decision
  const ticks = withTicks(decision.value, 'owner', parts.value)
  const returned = withAct(ticks, { by: when.by, what: BACK, at: when.now })
  const step = await releaseWith(facts, returned, withReturned(calendar, booking, when.now))
  return accept({ ...step, also: [...step.also, usedNow(found.value)] })
}

/** Only what that person has in hand, and only of the worker's own area. */
export const takeBackByCard: Action<typeof contract.takeBackByCard> = async (call, asked) => {
  const person = await personFor(call, asked)
  if (!person.ok) return person
  if (person.value.id === call.caller.id) return refuse({ code: 'card.own' })
  return takeStep({ ...call, caller: person.value }, asked.bookingId, (facts) =>
    takenBack(call, facts, asked),
  )
}
