import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { sessionOf } from '../../event/showing/actions'
import type { Access } from '../../platform/access'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import { registrationsOf, seatedIn } from '../../registration/standing/actions'
import type { Registration } from '../../registration/rules'
import type { NumberedList } from '../numbering/rules'
import { sessionsWith } from '../own/actions'
import type { CheckIn } from '../rules'
import { bringRow, forgetRow } from './actions'
import { isCalledOtherwise, isComingChanged, isSeatChanged } from './naming/rules'
import type { Who } from './rules'

type Told = {
  readonly sessions: readonly SessionId[]
  readonly who: Who
  readonly isThere: boolean
}

async function follow(world: World, { sessions, who, isThere }: Told): Promise<void> {
  for (const sessionId of sessions) {
    await bringRow(world, sessionId, who)
    if (!isThere) await forgetRow(world, sessionId, who)
  }
}

/** Whoever has seats in a course stands on the list of each of its lessons. */
const lessonsOf = ({ seatsId, eventId }: Registration): Promise<readonly SessionId[]> =>
  sessionsWith({ id: seatsId, eventId })

const signedUp = reaction<Registration>('Registration', async (world, { before, after }) => {
  const one = after ?? before
  if (!one || !isSeatChanged(before, after)) return
  const sessions = await lessonsOf(one)
  await follow(world, { sessions, who: one.residentId, isThere: after !== undefined })
})

const cameIn = reaction<CheckIn>('CheckIn', async (world, { before, after }) => {
  const one = after ?? before
  if (!one || !isComingChanged(before, after)) return
  const who = one.residentId ?? one.id
  await follow(world, { sessions: [one.sessionId], who, isThere: after !== undefined })
})

/** A number is never another’s: only who is new on the list has one that is new. */
function freshIn(before: NumberedList | undefined, after: NumberedList): readonly ResidentId[] {
  const known = new Set(before?.order)
  return after.order.filter((id) => !known.has(id))
}

const numbered = reaction<NumberedList>('NumberedList', async (world, { before, after }) => {
  if (!after) return
  for (const who of freshIn(before, after)) await bringRow(world, after.sessionId, who)
})

/** A lesson that a course got later is one of those whom it has already. */
const lessonAdded = reaction<Session>('Session', async (world, { before, after }) => {
  if (before || !after || after.seatsId === after.id) return
  const seats = await sessionOf(after.seatsId)
  for (const { residentId } of seats ? await seatedIn(seats) : [])
    await bringRow(world, after.id, residentId)
})

const renamed = reaction<Access>('Access', async (world, { before, after }) => {
  if (!before || !after || !isCalledOtherwise(before, after)) return
  const { residentId: who } = after
  for (const one of await registrationsOf(who))
    await follow(world, { sessions: await lessonsOf(one), who, isThere: true })
})

export const sheetProjections: readonly Reaction[] = [
  signedUp,
  cameIn,
  numbered,
  lessonAdded,
  renamed,
]
