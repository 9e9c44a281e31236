import type * as contract from '../../../shared/contract/bookingAlong'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { takeStep } from '../answer/actions'
import { decideLeft, decidePhrase } from './rules'

export const sayLeft: Action<typeof contract.sayLeft> = (call, { bookingId, place }) =>
  takeStep(call, bookingId, ({ booking }) => {
    const said = decideLeft(booking, place, { by: call.caller.id, now: call.world.now() })
    return Promise.resolve(said.ok ? accept({ booking: said.value, also: [] }) : said)
  })

export const sayPhrase: Action<typeof contract.sayPhrase> = (call, { bookingId, phrase }) =>
  takeStep(call, bookingId, ({ booking }) => {
    const said = decidePhrase(booking, phrase, { by: call.caller.id, now: call.world.now() })
    return Promise.resolve(said.ok ? accept({ booking: said.value, also: [] }) : said)
  })
