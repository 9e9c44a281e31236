import type * as contract from '../../../shared/contract/bookingChanges'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { releaseWith, takeStep } from '../answer/actions'
import { decideEnding } from './rules'

/** What came of help: it was given, or somebody did not come. */
export const endHelp: Action<typeof contract.endHelp> = (call, { bookingId, ending }) =>
  takeStep(call, bookingId, async (facts) => {
    const when = { by: call.caller.id, now: call.world.now() }
    const decision = decideEnding(facts.booking, ending, when)
    return decision.ok ? accept(await releaseWith(facts, decision.value)) : decision
  })
