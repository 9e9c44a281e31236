import type { SeatCallReason } from '../../../../shared/contract/callList'
import { addDays } from '../../../../shared/kernel/dates'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { heldAround } from '../../../event/desk/around/actions'
import { areSeatsOff, type Session } from '../../../event/rules'
import { glanceAtAll } from '../../../event/showing/actions'
import type { Community } from '../../../place/rules'
import type { World } from '../../../platform/world'
import { absentLately } from '../../absences/actions'
import { glanceAtSeatings } from '../../seating/store'
import type { Seating } from '../../seating/rules'
import { shownAs } from '../../standing/actions'
import { glanceAtRegistrations } from '../../store'
import { type Due, offeredIn, standsAs } from '../rules'

export type Desk = { readonly proof: WorkerOf; readonly community: Community }

/** Seats are offered on the last day before a session: no further ahead is looked. */
const DAYS_LOOKED_AT = 2

const keysIn = (
  seatings: readonly Seating[],
  seatsById: ReadonlyMap<string, Session>,
  now: number,
) =>
  seatings.flatMap((seating) => {
    const seats = seatsById.get(seating.seatsId)
    if (!seats) return []
    const { keptUnder, seatsId } = seats
    return offeredIn(seating, now).map((residentId) => ({ residentId, keptUnder, seatsId }))
  })

/** The seats of whatever is held soon, also where the lesson for which they were made is not. */
async function seatsSoon(world: World, { proof, community }: Desk): Promise<readonly Session[]> {
  const from = world.today()
  const days = { from, until: addDays(from, DAYS_LOOKED_AT) }
  const around = await heldAround(proof, community, days)
  const held = around.filter(({ status }) => status !== 'cancelled')
  const own = held.filter(({ id, seatsId }) => id === seatsId)
  const known = new Set(own.map(({ id }) => id))
  const others = new Set(held.map(({ seatsId }) => seatsId).filter((id) => !known.has(id)))
  const found = await glanceAtAll([...others])
  return [...own, ...found.filter((one) => one !== undefined)].filter((one) => !areSeatsOff(one))
}

/** From the seats themselves, so that nothing has to be kept in step: whoever is offered one and lives in the community. */
async function offered(world: World, desk: Desk): Promise<readonly Due[]> {
  const now = world.now()
  const seats = await seatsSoon(world, desk)
  const seatsById = new Map(seats.map((one) => [one.id as string, one]))
  const keys = keysIn(await glanceAtSeatings(seats), seatsById, now)
  const [registrations, shown] = await Promise.all([
    glanceAtRegistrations(keys),
    shownAs(seats, now),
  ])
  const shownById = new Map(seats.map(({ id }, n) => [id, shown[n]]))
  return registrations.flatMap((registration): readonly Due[] => {
    const session = registration && shownById.get(registration.seatsId)
    if (!session || registration.communityId !== desk.community.id) return []
    const { status, offeredUntil: until = 0 } = registration
    const isDue =
      status === 'offered' && standsAs(registration, { reason: 'offered', now }) === undefined
    return isDue ? [{ reason: 'offered', session, registration, until }] : []
  })
}

type Source = (world: World, desk: Desk) => Promise<readonly Due[]>

/** Where each reason to call comes from; another reason is another line. */
const SOURCES: Readonly<Record<SeatCallReason, Source>> = { offered, absences: absentLately }

/** Everybody whom a community calls, for whatever reason. */
export const dueAt = async (world: World, desk: Desk): Promise<readonly Due[]> =>
  (await Promise.all(Object.values(SOURCES).map((source) => source(world, desk)))).flat()
