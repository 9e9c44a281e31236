import type { Mine } from '../../../../shared/contract/seats'
import { promotionEndsAt } from '../../../event/rules'
import type { Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { carriedOut } from '../../../platform/done'
import { StaleRead } from '../../../platform/retry'
import { forget, type Gate, learn } from '../../gate/actions'
import { release } from '../../record/actions'
import { seatsOf } from '../../record/rules'
import { changed, isActive, mineOf, type Registration, withAct } from '../../rules'
import { isClaimedAt, type Seating, triedInTurn, written } from '../../seating/rules'
import { doerOf } from '../../../platform/acting'
import { type Claim, claimSeat } from '../../seating/writes'
import { loadRegistration } from '../../store'
import { made } from '../../turn/actions'
import { changeRegistration } from '../../writes'

type Line = NonNullable<Claim['line']>

/** Whether seats are given in turn there. */
const isFirst = ({ isQueueOpen }: Seating, line: Line): boolean => isQueueOpen && line === 'first'

/** What the line is to whoever claims: nobody is overtaken where nobody moves up any more. */
const lineAt = ({ session }: Gate, now: number): Line =>
  now < promotionEndsAt(session) ? 'first' : 'over'

/** The parts of the seats that may do, as far as the gate knows, one's own first. */
function promising(
  { seatings }: Gate,
  { residentId, party }: Registration,
  line: Line,
): readonly Seating[] {
  return triedInTurn(residentId, seatings.length).flatMap((shard) => {
    const seating = seatings[shard]
    const isClaimed = seating && !isFirst(seating, line)
    return isClaimed && seating.free >= party ? [seating] : []
  })
}

type Claimed = Seating | 'full' | 'inLine'

/** One try; a seat that is theirs already, from another phone or from what broke off before, is theirs. */
async function claimOne(
  { world }: Call,
  gate: Gate,
  { seating, next }: { readonly seating: Seating; readonly next: Registration },
): Promise<Claimed> {
  const { session } = gate
  const known = await made(session, seating)
  const { residentId, party, life } = next
  const now = world.now()
  const line = lineAt(gate, now)
  const claim: Claim = { residentId, entry: { party, life }, now, line }
  const { did, item } = await claimSeat(known, claim)
  if (!item) throw new StaleRead()
  await learn(world, session.id, item)
  if (did) return item
  const [own] = seatsOf([item], residentId)
  if (own?.entry.life === life) return item
  if (!isClaimedAt(item, claim.now)) {
    forget(world)
    throw new StaleRead()
  }
  // Of an earlier life: it is being given back at this moment.
  if (own) throw new StaleRead()
  return isFirst(item, line) ? 'inLine' : 'full'
}

/** Tries one part of the seats after the other; `inLine` where they are given in turn by now. */
export async function claim(call: Call, gate: Gate, next: Registration): Promise<Claimed> {
  for (const seating of promising(gate, next, lineAt(gate, call.world.now()))) {
    const claimed = await claimOne(call, gate, { seating, next })
    if (claimed !== 'full') return claimed
  }
  return 'full'
}

const entryOf = ({ party, life }: Registration) => ({ party, life })

/** What is written down of a seat; the party is that of the seat. */
function recordFor({ world, request }: Call, next: Registration, seating: Seating): Registration {
  const [own] = seatsOf([seating], next.residentId)
  const seated = { ...next, shard: seating.shard, party: own?.entry.party ?? next.party }
  const answer = JSON.stringify(mineOf(seated))
  return { ...seated, done: carriedOut(next.done, request, { at: world.now(), answer }) }
}

type Said = Pick<Registration, 'answers' | 'guardianAgrees'>

/** A seat whose record was written from the seats alone: the words that went with it are written down now. */
export async function complete(
  { world, caller, request }: Call,
  registration: Registration,
  { answers, guardianAgrees }: Said,
): Promise<Mine> {
  const at = world.now()
  const { workerId: by } = caller
  const { life } = registration
  const next = changed(registration, {
    ...(answers === undefined ? {} : { answers }),
    ...(guardianAgrees === undefined ? {} : { guardianAgrees }),
    ...(by === undefined ? {} : withAct(registration, { what: 'signedUp', life, by, at })),
    ...{ changedAt: at, changedBy: doerOf(caller) },
  })
  const done = carriedOut(next.done, request, { at, answer: JSON.stringify(mineOf(next)) })
  await commit(changeRegistration({ ...next, done }))
  return mineOf(next)
}

/** Somebody else wrote of the same claim: it stands, and of two seats of one person one is given back. */
async function recordedBefore(
  call: Call,
  gate: Gate,
  { recorded, seating }: { readonly recorded: Registration; readonly seating: Seating },
): Promise<Mine> {
  const { residentId, life } = recorded
  const stands = await loadRegistration(residentId, gate.session)
  // Nobody wrote: the table was in the way. The claim stands, and whoever comes next writes of it.
  if (!stands || stands.life < life) throw new StaleRead()
  const isTheirs = stands.life === life && isActive(stands)
  if (!isTheirs || stands.shard !== seating.shard) {
    const entry = entryOf(recorded)
    await release(seating, residentId, { text: written(entry), entry })
  }
  if (!isTheirs) throw new StaleRead()
  return stands.isMended ? complete(call, stands, recorded) : mineOf(stands)
}

/** Written behind the claim. */
export async function record(
  call: Call,
  gate: Gate,
  { next, seating }: { readonly next: Registration; readonly seating: Seating },
): Promise<Mine> {
  const recorded = recordFor(call, next, seating)
  try {
    await commit(changeRegistration(recorded))
    return mineOf(recorded)
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
  return recordedBefore(call, gate, { recorded, seating })
}
