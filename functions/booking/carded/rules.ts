import type { Terms } from '../../../shared/contract/listing'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Calendar } from '../../listing/calendar/rules'
import { decideAccept } from '../answer/rules'
import { type BookRefusal, decideBooking, type Wanted } from '../asking/rules'
import { decideHandOver } from '../handover/rules'
import type { Act, Allowance, Booking } from '../rules'

type Lending = {
  readonly by: ResidentId
  /** The owner stands beside the worker and says yes. */
  readonly agreed?: 'here' | undefined
}
type Agreed = {
  readonly booking: Booking
  readonly calendar: Calendar
  readonly allowance: Allowance
  /** Who asked for the same days and hears no. */
  readonly declines: readonly Booking['id'][]
}
type Facts = { readonly calendar: Calendar; readonly allowance: Allowance; readonly wanted: Wanted }
type Code = { readonly code: string }
type RefusedBy<Decide extends (...args: never[]) => Outcome<unknown, Code>> = Extract<
  ReturnType<Decide>,
  { readonly ok: false }
>['refusal']
export type LendRefusal =
  | BookRefusal
  | RefusedBy<typeof decideAccept>
  | RefusedBy<typeof decideHandOver>
  | { readonly code: 'card.notForThis' | 'card.ownerMustAgree' }

/** Things by the day that come back; help, hours and gifts are agreed otherwise. */
const isForCards = ({ unit = 'day', isGift }: Terms): boolean => unit === 'day' && !isGift

/** An owner who stands there has no notice to be given. */
const asAgreedHere = (calendar: Calendar, { agreed }: Lending): Calendar =>
  agreed === 'here' ? { ...calendar, terms: { ...calendar.terms, leadDays: 0 } } : calendar

function decideAgreement(
  { calendar, allowance, wanted }: Facts,
  lending: Lending,
): Outcome<Agreed, LendRefusal> {
  const asked = decideBooking(asAgreedHere(calendar, lending), allowance, wanted)
  if (!asked.ok) return asked
  const { booking, calendar: longer, allowance: used } = asked.value
  if (booking.status === 'accepted') return accept({ ...asked.value, declines: [] })
  if (lending.agreed !== 'here') return refuse({ code: 'card.ownerMustAgree' })
  const agreed = decideAccept(booking, longer, { by: calendar.ownerId, now: wanted.now })
  return agreed.ok ? accept({ ...agreed.value, allowance: used }) : agreed
}

/** A thing goes to somebody with a card: asked for, agreed and handed over in one step. */
export function decideLend(facts: Facts, lending: Lending): Outcome<Agreed, LendRefusal> {
  const { calendar, wanted } = facts
  if (!isForCards(calendar.terms)) return refuse({ code: 'card.notForThis' })
  const agreed = decideAgreement(facts, lending)
  if (!agreed.ok) return agreed
  const when = { by: lending.by, now: wanted.now }
  const handed = decideHandOver(agreed.value.booking, agreed.value.calendar, when)
  if (!handed.ok) return handed
  const act: Act = {
    what: lending.agreed === 'here' ? 'lentWithOwner' : 'lent',
    ...{ by: lending.by, at: wanted.now },
  }
  const { booking } = handed.value
  // What was waived this once is no term of the loan.
  const terms = { ...booking.terms, leadDays: calendar.terms.leadDays }
  return accept({
    ...agreed.value,
    booking: withAct({ ...booking, rev: 1, terms }, act),
    calendar: { ...handed.value.calendar, rev: calendar.rev + 1, terms: calendar.terms },
  })
}

export const withAct = (booking: Booking, act: Act): Booking => ({
  ...booking,
  actedBy: [...(booking.actedBy ?? []), act],
})
