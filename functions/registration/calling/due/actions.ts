import type { SeatCallReason } from '../../../../shared/contract/callList'
import { addDays } from '../../../../shared/kernel/dates'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { heldAround } from '../../../event/desk/around/actions'
import type { Session } from '../../../event/rules'
import type { Community } from '../../../place/rules'
import type { World } from '../../../platform/world'
import { absentLately } from '../../absences/actions'
import { glanceAtSeatings } from '../../seating/store'
import type { Seating } from '../../seating/rules'
import { glanceAtRegistrations } from '../../store'
import { type Due, offeredIn, standsAs } from '../rules'

export type Desk = { readonly proof: WorkerOf; readonly community: Community }

/** Seats are offered on the last day before a session: no further ahead is looked. */
const DAYS_LOOKED_AT = 2

const keysIn = (
  seatings: readonly Seating[],
  sessions: ReadonlyMap<string, Session>,
  now: number,
) =>
  seatings.flatMap((seating) => {
    const session = sessions.get(seating.seatsId)
    if (!session) return []
    const { keptUnder, seatsId } = session
    return offeredIn(seating, now).map((residentId) => ({ residentId, keptUnder, seatsId }))
  })

/** From the seats themselves, so that nothing has to be kept in step: whoever is offered one and lives in the community. */
async function offered(world: World, { proof, community }: Desk): Promise<readonly Due[]> {
  const [from, now] = [world.today(), world.now()]
  const days = { from, until: addDays(from, DAYS_LOOKED_AT) }
  const sessions = await heldAround(proof, community, days)
  const own = sessions.filter(({ id, seatsId, status }) => id === seatsId && status !== 'cancelled')
  const byId = new Map(own.map((session) => [session.id as string, session]))
  const registrations = await glanceAtRegistrations(keysIn(await glanceAtSeatings(own), byId, now))
  return registrations.flatMap((registration): readonly Due[] => {
    const session = registration && byId.get(registration.seatsId)
    if (!session || registration.communityId !== community.id) return []
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
