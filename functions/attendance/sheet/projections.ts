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
import { bringRow } from './actions'
import { isCalledOtherwise } from './naming/rules'
import type { Who } from './rules'

const bringAll = async (world: World, sessions: readonly SessionId[], who: Who): Promise<void> => {
  for (const sessionId of sessions) await bringRow(world, sessionId, who)
}

/** Whoever has seats in a course stands on the list of each of its lessons. */
const ofRecord = (world: World, { seatsId, eventId, residentId }: Registration): Promise<void> =>
  sessionsWith({ id: seatsId, eventId }).then((sessions) => bringAll(world, sessions, residentId))

const signedUp = reaction<Registration>('Registration', async (world, { before, after }) => {
  const one = after ?? before
  if (one) await ofRecord(world, one)
})

const cameIn = reaction<CheckIn>('CheckIn', async (world, { before, after }) => {
  const one = after ?? before
  if (one) await bringRow(world, one.sessionId, one.residentId ?? one.id)
})

const renumbered = reaction<NumberedList>('NumberedList', async (world, { before, after }) => {
  const one = after ?? before
  const known = new Set(before?.order ?? [])
  // A number is never another’s: only who is new on it has one that is new.
  const fresh = (one?.order ?? []).filter((id) => !after || !known.has(id))
  for (const who of fresh) await bringRow(world, one?.sessionId ?? ('' as SessionId), who)
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
  const residentId: ResidentId = after.residentId
  for (const one of await registrationsOf(residentId)) await ofRecord(world, one)
})

export const sheetProjections: readonly Reaction[] = [
  signedUp,
  cameIn,
  renumbered,
  lessonAdded,
  renamed,
]
