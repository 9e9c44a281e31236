import type { CommunityId, ResidentId } from '../../../shared/kernel/ids'
import { beginsAt } from '../../event/rules'
import { glanceAtAll } from '../../event/showing/actions'
import type { Call } from '../../platform/call'
import { homesOf } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Due } from '../calling/rules'
import { listedFrom } from '../showing/rules'
import { shownAs } from '../standing/actions'
import { listRegistrations } from '../store'
import { CALLED_FROM, countOf, isCalledBefore, whoIsCalled } from './rules'
import { absencesIn, absencesOf } from './store'

/** More than anybody signs up for in the days that are looked at. */
const MAX_SEATS = 100

type Where = { readonly residentId: ResidentId; readonly communityId: CommunityId }

/** The classes of somebody before which they are called at this moment. */
async function callsTo(world: World, { residentId, communityId }: Where): Promise<readonly Due[]> {
  const range = { gte: listedFrom(world.today()) }
  const all = await listRegistrations(residentId, { range, limit: MAX_SEATS })
  const seated = all.filter((one) => one.status === 'confirmed' && one.communityId === communityId)
  const seats = await glanceAtAll(seated.map(({ seatsId }) => seatsId))
  const sessions = await shownAs(seats, world.now())
  return seated.flatMap((registration, n): readonly Due[] => {
    const session = sessions[n]
    return session && isCalledBefore(registration, session, world.now())
      ? [{ reason: 'absences', session, registration, until: beginsAt(session) }]
      : []
  })
}

type Desk = {
  readonly proof: Parameters<typeof absencesIn>[0]
  readonly community: { readonly id: CommunityId }
}

/** Whoever did not come twice lately is asked on the day before: read when the list is opened, and never kept. */
export async function absentLately(world: World, { proof, community }: Desk) {
  const communityId = community.id
  const people = whoIsCalled(await absencesIn(proof, communityId), world.now())
  const calls = await Promise.all(
    people.map((residentId) => callsTo(world, { residentId, communityId })),
  )
  return calls.flat()
}

/** How often one did not come oneself, once it is so often that one is called; nobody else is told. */
export async function ownAbsences({
  world,
  caller,
}: Pick<Call, 'world' | 'caller'>): Promise<{ readonly absences?: number }> {
  const communities = [...new Set(homesOf(caller).map(({ communityId }) => communityId))]
  const each = await Promise.all(communities.map((one) => absencesOf(caller.id, one)))
  const most = Math.max(0, ...each.map((missed) => countOf(missed, world.now())))
  return most < CALLED_FROM ? {} : { absences: most }
}
