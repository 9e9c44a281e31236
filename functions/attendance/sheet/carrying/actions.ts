import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { sessionOf } from '../../../event/showing/actions'
import type { Errands, Piece } from '../../../platform/errands'
import type { World } from '../../../platform/world'
import { seatedIn, someRegistrationsOf } from '../../../registration/standing/actions'
import type { Registration } from '../../../registration/rules'
import { sessionsWith } from '../../own/actions'
import { loadNumbered } from '../../store'
import { bringRow } from '../actions'
import { behindNumbers, ROWS } from './rules'

/** Whoever has seats in a course stands on the list of each of its lessons. */
export const lessonsOf = ({ seatsId, eventId }: Registration): Promise<readonly SessionId[]> =>
  sessionsWith({ id: seatsId, eventId })

const AT_ONCE = 20

/** Of somebody the rows on all lists, by the day of the class: a course is one piece at the most, whatever its lessons. */
export const sheetsOf: Piece = async (world, subjectId, after) => {
  const who = subjectId as ResidentId
  const page = await someRegistrationsOf(who, { after, limit: AT_ONCE })
  let rows = 0
  for (const { registration, place } of page) {
    const sessions = await lessonsOf(registration)
    for (const sessionId of sessions) await bringRow(world, sessionId, who)
    rows += sessions.length
    if (rows >= ROWS) return place
  }
  return page[AT_ONCE - 1]?.place
}

async function bringSome(world: World, sessionId: SessionId, some: readonly ResidentId[]) {
  for (const who of some) await bringRow(world, sessionId, who)
}

/** Of a printed list the rows behind so many numbers. */
export const sheetNumbers: Piece = async (world, subjectId, after) => {
  const sessionId = subjectId as SessionId
  const { order } = await loadNumbered(sessionId)
  const from = Number(after ?? 0)
  await bringSome(world, sessionId, order.slice(from, from + ROWS))
  return from + ROWS < order.length ? behindNumbers(from + ROWS) : undefined
}

/** Of a lesson that a course got later the rows of those whom it has already, by person. */
export const sheetLesson: Piece = async (world, subjectId, after = '') => {
  const sessionId = subjectId as SessionId
  const lesson = await sessionOf(sessionId)
  const seats = lesson && (await sessionOf(lesson.seatsId))
  const seated = seats ? await seatedIn(seats) : []
  const ids = seated.map(({ residentId }) => residentId).sort()
  const left = ids.filter((id) => id > after)
  await bringSome(world, sessionId, left.slice(0, ROWS))
  return left.length > ROWS ? left[ROWS - 1] : undefined
}

export const sheetErrands = { sheetsOf, sheetNumbers, sheetLesson } satisfies Partial<Errands>
