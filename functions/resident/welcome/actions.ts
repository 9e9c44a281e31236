import type * as contract from '../../../shared/contract/welcome'
import type { InputOf } from '../../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { compoundOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import { notOpen } from '../../place/standing/rules'
import { loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import { actingFor, workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { findCode, makeCode } from '../code/actions'
import type { PersonCode } from '../code/rules'
import { doorIdOf } from '../household/actions'
import { decideFamily, doorName, type FamilyRefusal } from '../household/rules'
import { loadDoor } from '../household/store'
import type { Welcome } from './rules'
import { loadWelcome } from './store'
import { forgetWelcome, newWelcome } from './writes'

type Asked = InputOf<typeof contract.makeWelcomeCode>
type Home = { readonly compound: Compound; readonly building: Compound['buildings'][number] }

const placeIn = ({ compound, building }: Home, { unit, room }: Asked) => ({
  ...{ compoundId: compound.id, buildingId: building.id },
  ...{ unit: doorName(unit), room: doorName(room) },
})

const welcomeOf = (home: Home, asked: Asked, code: PersonCode): Welcome => {
  const { districtId, streetId, communityId, name: compoundName } = home.compound
  const { name, family, lastDay } = asked
  return {
    ...{ districtId, streetId, communityId, compoundName, name },
    ...placeIn(home, asked),
    ...{ id: code.digitsHash, rev: 1, buildingName: home.building.name, by: code.residentId },
    ...(family === undefined ? {} : { family }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...{ until: code.until, dueAt: code.until, expiresAt: code.expiresAt },
  }
}

/** Whether the door takes them as the worker said: asked now, while the worker can still answer. */
async function decideHome(
  world: World,
  home: Home,
  asked: Asked,
): Promise<Outcome<unknown, FamilyRefusal | { readonly code: 'membership.termOver' }>> {
  if (asked.lastDay !== undefined && asked.lastDay < world.today())
    return refuse({ code: 'membership.termOver' })
  const door = await loadDoor(doorIdOf(world, placeIn(home, asked)))
  const own = world.idFor('household', 'welcome')
  return decideFamily({ households: door?.households ?? [] }, own, asked.family)
}

async function homeFor({ caller }: Call<'worker'>, { compoundId, buildingId }: Asked) {
  const compound = await compoundOf(compoundId)
  if (!compound || !workerOf(caller, compound)) return refuse({ code: 'place.notFound' })
  const closed = notOpen(compound)
  if (closed) return refuse(closed)
  const building = compound.buildings.find(({ id }) => id === buildingId)
  return building ? accept({ compound, building }) : refuse({ code: 'membership.noSuchBuilding' })
}

/** Eight digits for somebody who stands before the worker, who has looked at what shows that they live here. */
export const makeWelcomeCode: Action<typeof contract.makeWelcomeCode> = async (call, asked) => {
  const home = await homeFor(call, asked)
  if (!home.ok) return home
  const decided = await decideHome(call.world, home.value, asked)
  if (!decided.ok) return decided
  const beside = (code: PersonCode) => [newWelcome(welcomeOf(home.value, asked, code))]
  return makeCode(call, { purpose: 'welcome', beside })
}

type Reading = Pick<Call, 'world' | 'caller'>
type Unknown = { readonly code: 'welcome.unknown' | 'welcome.tooOften' | 'busy' }

/** What a worker said who may still say it. */
async function standing(world: World, code: PersonCode): Promise<Welcome | undefined> {
  const [welcome, access] = await Promise.all([
    loadWelcome(code.digitsHash),
    loadAccess(code.residentId),
  ])
  if (!welcome || !access) return undefined
  const now = world.now()
  const isBlocked = access.blockedUntil !== undefined && now < access.blockedUntil
  return !isBlocked && workerOf(actingFor(access, now), welcome) ? welcome : undefined
}

const SAID = {
  'code.unknown': 'welcome.unknown',
  'code.tooOften': 'welcome.tooOften',
  busy: 'busy',
} as const

/** The welcome behind some digits of this district. */
export async function findWelcome(
  call: Reading,
  digits: string,
): Promise<Outcome<Welcome, Unknown>> {
  const found = await findCode(call, 'welcome', digits)
  if (!found.ok) return refuse({ code: SAID[found.refusal.code] })
  const welcome = await standing(call.world, found.value)
  return welcome ? accept(welcome) : refuse({ code: 'welcome.unknown' })
}

export const readWelcomeCode: Action<typeof contract.readWelcomeCode> = async (
  call,
  { digits },
) => {
  const found = await findWelcome(call, digits)
  if (!found.ok) return found
  const { name, compoundId, compoundName, buildingName, unit, room, lastDay } = found.value
  return accept({
    ...{ name, compoundId, compoundName, buildingName, unit, room },
    ...(lastDay === undefined ? {} : { lastDay }),
  })
}

/** Its ten minutes are over: what it said of somebody goes. */
export const welcomeIsDue = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const welcome = await loadWelcome(id)
    if (welcome && welcome.dueAt <= world.now()) await commit(forgetWelcome(welcome))
    return accept(undefined)
  })
}
