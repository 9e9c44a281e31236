import type * as contract from '../../../shared/contract/registration'
import type { Mine } from '../../../shared/contract/seats'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { promotionEndsAt } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { answeredBefore } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import type { Gate } from '../gate/actions'
import { getInLine, leaveLine, standAgain } from '../line/actions'
import { answeredTo, begin, readyFor } from '../ready/actions'
import { takeAsked } from '../offer/keeping/actions'
import { isActive, mineOf, type Registration } from '../rules'
import { seatsOf } from '../record/rules'
import { type Seating, seatsLeft } from '../seating/rules'
import { claim, complete, record } from './claim/actions'
import { saidOf } from './rules'

/** Where seats are given in turn, whoever finds one free gets in line and has it at once, or leaves the line again. */
async function byTurn(call: Call, gate: Gate, next: Registration) {
  if (seatsLeft(gate.seatings) < next.party) return refuse({ code: 'session.full' })
  return orLeave(call, gate, await getInLine(call, gate, next))
}

async function orLeave(call: Call, gate: Gate, stands: Registration) {
  if (stands.status === 'offered') return accept(await takeAsked(call, gate.session, stands))
  if (stands.status !== 'waitlisted') return accept(mineOf(stands))
  await leaveLine(call, gate.session, stands)
  return refuse({ code: 'session.full' })
}

/** Claimed before by a call that was cut off behind it, as far as the gate has seen. */
function claimedIn({ seatings }: Gate, { residentId, life }: Registration): Seating | undefined {
  const [own] = seatsOf(seatings, residentId).filter(({ entry }) => entry.life === life)
  return own && seatings[own.shard]
}

/** Whether seats are given in turn: once nobody moves up any more, what is free is whoever's asks. */
const isInTurn = ({ session, seatings }: Gate, now: number): boolean =>
  now < promotionEndsAt(session) && seatings.some(({ isQueueOpen }) => isQueueOpen)

async function seat(call: Call, gate: Gate, next: Registration) {
  const own = claimedIn(gate, next)
  if (own) return accept(await record(call, gate, { next, seating: own }))
  if (isInTurn(gate, call.world.now())) return byTurn(call, gate, next)
  const seating = await claim(call, gate, next)
  if (seating === 'full') return refuse({ code: 'session.full' })
  if (seating === 'inLine') return byTurn(call, gate, next)
  return accept(await record(call, gate, { next, seating }))
}

const saidLast = (done: Registration['done'], request: Call['request']): boolean => {
  const last = answeredBefore(done.slice(-1), request)
  return last.ok && last.value !== undefined
}

/** What was written last of them is that this very tap got in line, and broke off there; an offer may have come of it. */
const isUnderWay = ({ request }: Call, { status, done }: Registration): boolean =>
  (status === 'waitlisted' || status === 'offered') && saidLast(done, request)

async function standsNow({ world }: Call, { session }: Gate, before: Registration) {
  if (before.status === 'offered') return before
  return standAgain(world, session, { waiting: before, asking: before.residentId })
}

/** As it was answered before; whoever only stood in line in passing does not stay there. */
async function again(call: Call, gate: Gate, { before, answer }: Answered) {
  if (!before || !isUnderWay(call, before)) return accept(answer)
  const stands = await standsNow(call, gate, before)
  // Signed up anew meanwhile, by another tap: that stands.
  return stands.life === before.life ? orLeave(call, gate, stands) : accept(mineOf(stands))
}
type Answered = { readonly before: Registration | undefined; readonly answer: Mine }

/** A seat, if one is left: one conditional write, however many come at once. */
export const signUp: Action<typeof contract.signUp> = (call, wish) =>
  withFreshRead(call.world, async () => {
    const ready = await readyFor(call, wish)
    if (!ready.ok) return ready
    const { gate, before } = ready.value
    const answered = answeredTo(call, before)
    if (!answered.ok) return answered
    if (answered.value) return again(call, gate, { before, answer: answered.value })
    if (before?.isMended && isActive(before))
      return accept(await complete(call, before, saidOf(wish)))
    const next = await begin(call, ready.value, wish)
    return next.ok ? seat(call, gate, next.value) : next
  })
