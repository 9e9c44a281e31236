import type { InputOf } from '../../../../shared/contract/endpoint'
import type * as contract from '../../../../shared/contract/proposal'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { answeredBefore, carriedOut } from '../../../platform/done'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { alignedNow } from '../../clearing/actions'
import { askingOnce, hashOf, judged } from '../../judging/actions'
import { sessionsOf } from '../../planning/rules'
import type { Event } from '../../rules'
import { loadEvent } from '../../store'
import { changeEvent, changeSession } from '../../writes'
import { decideOn, isSameDecision } from '../rules'

type Judge = ReturnType<typeof askingOnce>

/** Whoever approves has read the words; what they changed in them is judged as everybody's is. */
async function checked(call: Call<'worker'>, judge: Judge, event: Event) {
  const { status, textCheck } = event
  if (status !== 'published') return accept({ textCheck, also: [] })
  const of = hashOf(event)
  if (textCheck.of === of) return accept({ textCheck: { is: 'passed', of } as const, also: [] })
  return judged(call, judge, event)
}

type Deciding = {
  readonly event: Event
  readonly asked: InputOf<typeof contract.decideProposal>
  readonly judge: Judge
}

async function decide(call: Call<'worker'>, { event, asked, judge }: Deciding) {
  const { world, caller, request } = call
  const { eventId: id, decision } = asked
  const at = world.now()
  const sessionIdOf = (n: number) => world.idFor('session', id, String(n))
  const decided = decideOn(await alignedNow(world, event), asked, {
    by: caller.id,
    at,
    sessionIdOf,
  })
  if (!decided.ok) return decided
  const verdict = await checked(call, judge, decided.value)
  if (!verdict.ok) return verdict
  const { textCheck, also } = verdict.value
  const done = carriedOut(event.done, request, { at, answer: decision })
  const settled = next(decided.value, { textCheck, changedAt: at, done })
  const sessions = settled.status === 'published' ? sessionsOf(settled) : []
  await commit(changeEvent(settled), ...sessions.map(changeSession), ...also)
  return accept({ id, decision })
}

/** A worker's word on what a neighbour proposed: approved it is held, and shown with its sessions. */
export const decideProposal: Action<typeof contract.decideProposal> = (call, asked) => {
  const judge = askingOnce(call)
  const { eventId: id, decision } = asked
  return withFreshRead(call.world, async () => {
    const { caller, request } = call
    const event = await loadEvent(id)
    if (!event?.proposal || !workerOf(caller, event)) return refuse({ code: 'event.notFound' })
    const before = answeredBefore(event.done, request)
    if (!before.ok) return before
    if (before.value || isSameDecision(event, asked, caller.id)) return accept({ id, decision })
    return decide(call, { event, asked, judge })
  })
}
