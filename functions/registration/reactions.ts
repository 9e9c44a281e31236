import { addDays } from '../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import { tell } from '../notice/actions'
import { glanceAtAccess } from '../platform/access'
import { mayActFor } from '../platform/acting'
import { type Reaction, reaction } from '../platform/stream'
import type { World } from '../platform/world'
import { showFill } from './filling/actions'
import { follow, seatsSessionOf } from './leaving/actions'
import { mend } from './record/actions'
import { newsOf } from './news/rules'
import { hasMoved, mayFollow, type Registration } from './rules'
import { changedEntries, fillFor, type Seating } from './seating/rules'
import { settle } from './turn/actions'

const mendAll = async (
  world: World,
  seatsId: SessionId,
  residents: readonly ResidentId[],
): Promise<void> => {
  const session = residents.length > 0 ? await seatsSessionOf(seatsId) : undefined
  if (session) for (const residentId of residents) await mend(world, session, { residentId })
}

/** Whoever came into the seats or left them has it written down, wherever the call broke off that did it. */
const seatsWritten = reaction<Seating>('Seating', async (world, { before, after }) => {
  if (!after) return
  await mendAll(world, after.seatsId, changedEntries(before, after))
})

/** Whatever freed some seats, one path gives them: what the seats became, not what was done to them. */
const seatsGiven = reaction<Seating>('Seating', async (world, { after }) => {
  if (!after?.isQueueOpen || after.free <= 0 || !after.isOpen) return
  const session = await seatsSessionOf(after.seatsId)
  if (session) await settle(world, session)
})

/** Only where it may change what a list says. */
const seatsFilled = reaction<Seating>('Seating', async (world, { before, after }) => {
  if (after && (!before || fillFor(before) !== fillFor(after))) await showFill(world, after.seatsId)
})

/** What follows from a record, should the call have broken off behind it. */
const recordFollowed = reaction<Registration>('Registration', async (world, changed) => {
  if (changed.after && mayFollow(changed)) await follow(world, changed.after)
})

/** Another order may be another turn. */
const orderChanged = reaction<Registration>('Registration', async (world, { before, after }) => {
  if (!after || !hasMoved({ before, after })) return
  const session = await seatsSessionOf(after.seatsId)
  if (session) await settle(world, session)
})

/** Whoever signed them up in their name hears what they hear, as long as they may act for them. */
async function proxyOf(world: World, { residentId, proxyId }: Registration) {
  if (proxyId === undefined) return undefined
  const [proxy, principal] = await Promise.all([proxyId, residentId].map(glanceAtAccess))
  return proxy && principal && mayActFor(proxy, principal, world.now()) ? proxyId : undefined
}

const seatNews = reaction<Registration>('Registration', async (world, { before, after }) => {
  const news = after && newsOf(before, after)
  const session = news && (await seatsSessionOf(after.seatsId))
  if (!session) return
  const { residentId, id, rev, changedAt, seatsId } = after
  const words = {
    ...{ ...news, title: session.title, at: changedAt, sessionId: seatsId },
    ...{ from: session.day, until: addDays(session.day, 1), hours: session.hours },
    cause: { factId: id, rev },
  }
  await tell(world, residentId, words)
  const proxyId = await proxyOf(world, after)
  if (proxyId) await tell(world, proxyId, { ...words, onBehalfOf: residentId })
})

export const registrationReactions: readonly Reaction[] = [
  seatsWritten,
  seatsGiven,
  seatsFilled,
  recordFollowed,
  orderChanged,
  seatNews,
]
