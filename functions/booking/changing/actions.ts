import type * as contract from '../../../shared/contract/bookingChanges'
import { accept } from '../../../shared/kernel/outcome'
import { changeCalendar } from '../../listing/calendar/writes'
import type { Action, Call } from '../../platform/call'
import { type Step, takeStep } from '../answer/actions'
import { spanOf } from '../rules'
import { type Changed, decideRenewal, decideRenewalAnswer, decideShift } from './rules'

const byOf = ({ caller, world }: Call) => ({ by: caller.id, now: world.now() })
const stepOf = ({ booking, calendar }: Changed): Step => ({
  booking,
  also: [changeCalendar(calendar)],
})

export const shiftBooking: Action<typeof contract.shiftBooking> = (call, asked) =>
  takeStep(call, asked.bookingId, ({ booking, calendar }) => {
    const wish = { ...byOf(call), wanted: spanOf(asked) }
    const decision = decideShift(booking, calendar, wish)
    return Promise.resolve(decision.ok ? accept(stepOf(decision.value)) : decision)
  })

export const renewBooking: Action<typeof contract.renewBooking> = (call, { bookingId, until }) =>
  takeStep(call, bookingId, ({ booking, calendar }) => {
    const decision = decideRenewal(booking, calendar, { ...byOf(call), until })
    return Promise.resolve(decision.ok ? accept(stepOf(decision.value)) : decision)
  })

export const answerRenewal: Action<typeof contract.answerRenewal> = (call, { bookingId, answer }) =>
  takeStep(call, bookingId, ({ booking, calendar }) => {
    const decision = decideRenewalAnswer(booking, calendar, {
      ...byOf(call),
      isYes: answer === 'yes',
    })
    return Promise.resolve(decision.ok ? accept(stepOf(decision.value)) : decision)
  })
