import type { HouseholdId, PlaceId, ResidentId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { type Access, addressFormOf, glanceAtAccesses } from '../../platform/access'
import { noteLook } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import { doorsOf } from '../../resident/household/actions'
import { offeredAt } from '../../resident/replies/actions'
import type { Case } from '../cases/rules'
import { countStops, listStops, loadCases } from '../cases/store'
import { type Door, MAX_STOPS, type Stop } from './rules'

type Desk = Call<'worker'>

/** Of one entry in the log, beside the place. */
const A_LINE = 20

/** The place, for somebody who works there. */
async function walkedBy({ caller }: Pick<Desk, 'caller'>, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  return proof ? accept({ place, proof }) : refuse({ code: 'access.notAllowed' } as const)
}

/** How many fit a walk at a place, no door and nobody, with the reasons that the place gives often. */
export async function askedAt(call: Pick<Desk, 'caller'>, nodeId: PlaceId) {
  const found = await walkedBy(call, nodeId)
  if (!found.ok) return found
  const { place, proof } = found.value
  if (place.kind === 'district') return accept({ place, stops: 0, isMore: false, offered: [] })
  const [count, offered] = await Promise.all([
    countStops(proof, place, MAX_STOPS + 1),
    offeredAt(proof, nodeId),
  ])
  return accept({ place, stops: Math.min(count, MAX_STOPS), isMore: count > MAX_STOPS, offered })
}

/** The longest waiting first: ids alone. */
async function roundAt(call: Pick<Desk, 'caller'>, nodeId: PlaceId) {
  const found = await walkedBy(call, nodeId)
  if (!found.ok) return found
  const { place, proof } = found.value
  if (place.kind === 'district') return accept({ place, proof, ids: [], isMore: false })
  const ids = await listStops(proof, place, MAX_STOPS + 1)
  return accept({ place, proof, ids: ids.slice(0, MAX_STOPS), isMore: ids.length > MAX_STOPS })
}

/** Where somebody lives in that compound, where the case does not say it itself. */
const householdOf = ({ householdId, compoundId }: Case, access: Access | undefined) =>
  householdId ?? access?.memberships.find((one) => one.compoundId === compoundId)?.householdId

type Known = {
  readonly accesses: ReadonlyMap<ResidentId, Access>
  readonly doors: ReadonlyMap<HouseholdId, Door>
}

function stopOf(one: Case, { accesses, doors }: Known): Stop {
  const access = one.who && accesses.get(one.who)
  const household = householdOf(one, access)
  const door = household && doors.get(household)
  return {
    ...{ kind: one.kind, since: one.since, compoundName: one.compoundName },
    buildingName: one.buildingName ?? door?.buildingName ?? '',
    addressForm: addressFormOf(access),
    ...(door && { unit: door.unit, room: door.room }),
    ...(one.title === undefined ? {} : { title: one.title }),
  }
}

/** Read in three batches, however many doors there are. */
async function stopsOf(proof: WorkerOf, ids: readonly string[]): Promise<readonly Stop[]> {
  const cases = (await loadCases(proof, ids)).filter(({ isOpen }) => isOpen)
  const accesses = await glanceAtAccesses(cases.flatMap(({ who }) => who ?? []))
  const households = cases.flatMap(
    (one) => householdOf(one, one.who && accesses.get(one.who)) ?? [],
  )
  const doors = await doorsOf(proof, households)
  return cases.map((one) => stopOf(one, { accesses, doors }))
}

/** Each case that is opened stands in the log, with the reason, before a door is read: so many to an entry. */
async function noteAll(call: Desk, { nodeId, reason }: Opening, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += A_LINE) {
    const subjects = ids.slice(from, from + A_LINE)
    await noteLook(call, { what: 'openRound', subjects, places: [nodeId], reason })
  }
}

type Opening = { readonly nodeId: PlaceId; readonly reason: string }

/**
 * 顺路单: the doors of the day. A sheet is carried through stairwells and lies about, so it says as little as a walk needs:
 * the door, the form of address, what it is about. No full name, and no number: whoever is rather called is called from
 * the list on the phone, where each look is written down. Opened with a reason, and written down before it is read.
 */
export async function openRound(call: Desk, opening: Opening) {
  const found = await roundAt(call, opening.nodeId)
  if (!found.ok) return found
  const { place, proof, ids, isMore } = found.value
  await noteAll(call, opening, ids)
  return accept({ place, stops: await stopsOf(proof, ids), isMore })
}
