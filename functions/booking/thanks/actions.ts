import type * as contract from '../../../shared/contract/bookingAlong'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { takeStep } from '../answer/actions'
import { decideThanks } from './rules'

export const sayThanks: Action<typeof contract.sayThanks> = (call, { bookingId, thanks, again }) =>
  takeStep(call, bookingId, ({ booking }) => {
    const answer = { thanks: thanks === 'yes', again }
    const said = decideThanks(booking, answer, { by: call.caller.id, now: call.world.now() })
    return Promise.resolve(said.ok ? accept({ booking: said.value, also: [] }) : said)
  })
