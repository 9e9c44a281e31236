import type { Confirmation, Side } from '../../../shared/contract/booking'
import type { FieldProblem } from '../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Booking } from '../rules'

type NoSuchPart = {
  readonly code: 'input.invalid'
  readonly field: 'ticked'
  readonly problem: FieldProblem
}
type PartsRefusal = { readonly code: 'booking.notYours' } | NoSuchPart

type Ticks = {
  readonly confirmation: Confirmation
  readonly ticked?: readonly string[] | undefined
}

/** What is ticked of the accessories; nothing where nobody looked. */
export function decideParts(
  { accessories }: Pick<Booking, 'accessories'>,
  ticked: readonly string[] | undefined,
): Outcome<readonly string[] | undefined, NoSuchPart> {
  if (ticked === undefined || (accessories.length === 0 && ticked.length === 0))
    return accept(undefined)
  if (!ticked.every((part) => accessories.includes(part)))
    return refuse({ code: 'input.invalid', field: 'ticked', problem: 'notAllowed' })
  return accept(accessories.filter((part) => ticked.includes(part)))
}

/** What is ticked is the bound party's word; who types its digits cannot say it, and old phones say nothing. */
export function decideTicks(
  booking: Pick<Booking, 'accessories'>,
  { confirmation, ticked }: Ticks,
): Outcome<readonly string[] | undefined, PartsRefusal> {
  const parts = decideParts(booking, ticked)
  const isSaid = parts.ok && parts.value !== undefined
  return isSaid && confirmation.by === 'code' ? refuse({ code: 'booking.notYours' }) : parts
}

const TICKED: Record<Side, 'got' | 'back'> = { borrower: 'got', owner: 'back' }

/** With what one of the two ticked, where anything was. */
export const withTicks = (
  booking: Booking,
  side: Side,
  parts: readonly string[] | undefined,
): Booking => (parts === undefined ? booking : { ...booking, [TICKED[side]]: parts })

type Parts = Pick<Booking, 'accessories' | 'got' | 'back'>

/** What the borrower said not to have got. */
export const notGotOf = ({ accessories, got = accessories }: Parts): readonly string[] =>
  accessories.filter((part) => !got.includes(part))

/** What the borrower had and the owner did not get back; nothing as long as the owner has not said. */
export const missingOf = ({ accessories, got = accessories, back = got }: Parts) =>
  got.filter((part) => !back.includes(part))
