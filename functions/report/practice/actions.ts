import type { CommunityId, CompoundId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { bringBack } from '../../booking/leaving/actions'
import { eventOf, nodeOf, sessionsOf } from '../../event/planning/rules'
import { changeEvent, changeSession } from '../../event/writes'
import { calendarFor } from '../../listing/calendar/rules'
import { changeCalendar } from '../../listing/calendar/writes'
import { changeListing } from '../../listing/writes'
import { compoundNow, placeOf } from '../../place/actions'
import { firstPoster, renewPoster, showPoster } from '../../place/poster/actions'
import { worksAt } from '../../place/practice/actions'
import { nextNight, practiceIdFor, practicePlaces } from '../../place/practice/rules'
import type { Compound } from '../../place/rules'
import { changePlace } from '../../place/writes'
import { changeAccess } from '../../platform/access'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { standingOf } from '../../resident/actions'
import { livingIn } from '../../resident/household/actions'
import { changeHousehold } from '../../resident/household/writes'
import { endStay } from '../../resident/leaving/actions'
import { changeMembership, changeResident } from '../../resident/writes'
import { classDays, classIdOf, classOf, PASSED, partnerIdOf, partnerIn, thingsOf } from './rules'

type Desk = Call<'worker'>
type Asked = { readonly communityId: CommunityId }

/** Who lends there, and what stands there. */
function furnishing(world: World, compound: Compound): readonly Change[] {
  const partner = partnerIn(compound, world.now(), world.idFor)
  if (!partner) return []
  const { resident, membership, household } = partner
  const { id: residentId, districtId, addressForm = '' } = resident
  const memberships = [standingOf(membership)]
  const things = thingsOf({ compound, partner }, world.now(), world.idFor)
  return [
    changeResident(resident),
    changeMembership(membership),
    changeHousehold(household),
    changeAccess({ residentId, rev: 1, districtId, addressForm, memberships, posts: [] }),
    ...things.flatMap((thing) => [changeListing(thing), changeCalendar(calendarFor(thing))]),
  ]
}

/** What stands there already stays as it is. */
async function onceOnly(...changes: readonly Change[]): Promise<void> {
  try {
    await commit(...changes)
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
}

/** The classes of the next days. */
async function announce(world: World, compound: Compound): Promise<void> {
  const organiserId = partnerIdOf(compound, world.idFor)
  for (const day of classDays(world.today())) {
    const id = classIdOf(compound, day, world.idFor)
    const event = eventOf(classOf(day), nodeOf(compound), {
      ...{ id, organiserId, at: world.now(), status: 'published', textCheck: PASSED, done: [] },
      request: { key: 'practice', hash: 'practice' },
      sessionIdOf: (n) => world.idFor('session', id, String(n)),
    })
    await onceOnly(changeEvent(event), ...sessionsOf(event).map((one) => changeSession(one)))
  }
}

/** A community in which the caller works. */
async function communityOf({ caller }: Pick<Desk, 'caller'>, communityId: CommunityId) {
  const community = await placeOf(communityId)
  const isTheirs = community?.kind === 'community' && workerOf(caller, community) !== undefined
  return isTheirs ? accept(community) : refuse({ code: 'post.notYourArea' as const })
}

/** 练习小区 of a community, with all that stands in it: made once, whoever asks and however often. */
export const openPractice = async (call: Desk, { communityId }: Asked) => {
  const { world } = call
  const community = await communityOf(call, communityId)
  if (!community.ok) return community
  const places = practicePlaces(community.value, world.now(), world.idFor)
  await note(call, { what: 'openPractice', subjects: [communityId], places: [communityId] })
  await onceOnly(
    changePlace(places.community),
    changePlace(places.compound),
    ...firstPoster(world, places.compound),
    ...furnishing(world, places.compound),
  )
  await announce(world, places.compound)
  return accept({ compoundId: places.compound.id })
}

/** The one of a community, where there is one. */
export const practiceOf = (world: World, communityId: CommunityId): Promise<Compound | undefined> =>
  compoundNow(practiceIdFor(communityId, world.idFor))

/** The same for whoever works there. */
export const showPractice = async (call: Desk, { communityId }: Asked) => {
  const community = await communityOf(call, communityId)
  if (!community.ok) return community
  return accept({ compound: await practiceOf(call.world, communityId) })
}

/** Everybody but the partner goes, with all that they have there; what is out is back, and nobody hears of each of it. */
async function clear(world: World, compound: Compound): Promise<number> {
  const partnerId = partnerIdOf(compound, world.idFor)
  const people = await livingIn(compound.buildings.map(({ id }) => id))
  for (const residentId of [...people, partnerId]) await bringBack(world, residentId, compound.id)
  const guests = people.filter((residentId) => residentId !== partnerId)
  for (const residentId of guests) await endStay(world, residentId, compound.id)
  await announce(world, compound)
  return guests.length
}

/** Cleared by a tap, before the next class begins. */
export const resetPractice = async (
  call: Desk,
  { compoundId }: { readonly compoundId: CompoundId | undefined },
) => {
  const { world, caller } = call
  const compound = compoundId && (await compoundNow(compoundId))
  if (!compound || compound.practiceOf === undefined || !(await worksAt(caller, compound)))
    return refuse({ code: 'post.notYourArea' })
  const places = [compound.practiceOf]
  await note(call, { what: 'resetPractice', subjects: [compound.id], places })
  return accept({ cleared: await clear(world, compound) })
}

/** Cleared every night. */
export async function practiceIsDue(world: World, id: string): Promise<void> {
  await withFreshRead(world, async () => {
    const compound = await compoundNow(id as CompoundId)
    if (compound?.dueAt === undefined || compound.dueAt > world.now()) return accept(undefined)
    await clear(world, compound)
    await commit(changePlace(next(compound, { dueAt: nextNight(world.now()) })))
    return accept(undefined)
  })
}

/** What is printed for a compound, to practise in or not. */
export const posterFor = (call: Desk, asked: { readonly compoundId: CompoundId }) =>
  showPoster(call, asked)

/** The first code of a compound, where none hangs there: another one is made in the mini-program, by whoever means it. */
export async function makePoster(call: Desk, asked: { readonly compoundId: CompoundId }) {
  const stands = await showPoster(call, asked)
  if (!stands.ok || stands.value.code !== undefined) return stands
  const made = await renewPoster(call, asked)
  if (!made.ok) return made
  const { compoundId } = asked
  await note(call, { what: 'renewPoster', subjects: [compoundId], places: [compoundId] })
  return made
}
