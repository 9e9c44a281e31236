import type * as contract from '../../../shared/contract/booking'
import type { Confirmation } from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { accept, type Outcome } from '../../../shared/kernel/outcome'
import { changeCalendar } from '../../listing/calendar/writes'
import type { Action, Call } from '../../platform/call'
import { secrets } from '../../platform/config'
import { next } from '../../platform/facts'
import { fourDigits, isSigned, signatureOf } from '../../platform/sign'
import { commitStep, type Facts, releaseWith, type Step, takeStep } from '../answer/actions'
import { giveAwayWith } from '../closing/actions'
import { decideTicks, withTicks } from '../parts/rules'
import { type Booking, withReturned } from '../rules'
import {
  type ConfirmRefusal,
  decideConfirmation,
  decideHandOver,
  decideTakeBack,
  type Purpose,
} from './rules'

const QR_MS = 600_000

/** What the bound party reads out. */
export const spokenCodeOf = async (bookingId: BookingId, purpose: Purpose): Promise<string> =>
  fourDigits((await secrets()).sessionSecret, `code|${purpose}|${bookingId}`)

const qrBody = (bookingId: BookingId, purpose: Purpose, until: number): string =>
  `LX:${purpose}:${bookingId}:${until.toString(36)}`

/** What the other party shows for ten minutes, for the bound one to scan. */
export async function qrOf(bookingId: BookingId, purpose: Purpose, now: number): Promise<string> {
  const body = qrBody(bookingId, purpose, now + QR_MS)
  return `${body}:${signatureOf((await secrets()).sessionSecret, body)}`
}

async function isQrOf(qr: string, bookingId: BookingId, check: { purpose: Purpose; now: number }) {
  const [, , , until = '', signature = ''] = qr.split(':')
  const body = qrBody(bookingId, check.purpose, parseInt(until, 36))
  const isOurs = isSigned((await secrets()).sessionSecret, body, signature)
  return isOurs && qr === `${body}:${signature}` && check.now <= parseInt(until, 36)
}

/** Whose word it is; digits that are wrong are counted, so that nobody tries all of them. */
async function confirmed(
  call: Call,
  booking: Booking,
  { purpose, confirmation }: { readonly purpose: Purpose; readonly confirmation: Confirmation },
): Promise<Outcome<'confirmed', ConfirmRefusal>> {
  const now = call.world.now()
  const decision = decideConfirmation(booking, purpose, {
    by: call.caller.id,
    confirmation,
    code: await spokenCodeOf(booking.id, purpose),
    isQrValid:
      confirmation.by === 'qr' && (await isQrOf(confirmation.qr, booking.id, { purpose, now })),
  })
  if (!decision.ok && decision.refusal.code === 'booking.wrongCode')
    await commitStep(call, booking, {
      booking: next(booking, { wrongCodes: booking.wrongCodes + 1 }),
      also: [],
      triesLeft: decision.refusal.triesLeft,
    })
  return decision
}

const whenOf = ({ caller, world }: Call) => ({
  by: caller.id,
  now: world.now(),
})

export const handOver: Action<typeof contract.handOver> = (call, { bookingId, ...said }) =>
  takeStep(call, bookingId, async ({ booking, calendar }: Facts) => {
    const decision = decideHandOver(booking, calendar, whenOf(call))
    if (!decision.ok) return decision
    const parts = decideTicks(booking, said)
    if (!parts.ok) return parts
    const word = await confirmed(call, booking, { ...said, purpose: 'handOver' })
    if (!word.ok) return word
    const handed = withTicks(decision.value.booking, 'borrower', parts.value)
    if (booking.terms.isGift) return accept(await giveAwayWith(call.world, handed, calendar))
    const step: Step = { booking: handed, also: [changeCalendar(decision.value.calendar)] }
    return accept(step)
  })

export const takeBack: Action<typeof contract.takeBack> = (call, { bookingId, ...said }) =>
  takeStep(call, bookingId, async (facts) => {
    const decision = decideTakeBack(facts.booking, whenOf(call))
    if (!decision.ok) return decision
    const parts = decideTicks(facts.booking, said)
    if (!parts.ok) return parts
    const word = await confirmed(call, facts.booking, { ...said, purpose: 'takeBack' })
    if (!word.ok) return word
    const returned = withTicks(decision.value, 'owner', parts.value)
    const calendar = withReturned(facts.calendar, facts.booking, call.world.now())
    return accept(await releaseWith(facts, returned, calendar))
  })
