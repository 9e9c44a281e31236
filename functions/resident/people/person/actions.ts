import type { BlockReason } from '../../../../shared/contract/block'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { CorrectionId, HouseholdId, PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { BLOCK_REASON_WORDS } from '../../../../shared/text/zhCN/block'
import { placeOf } from '../../../place/actions'
import { type Access, type AccessMembership, loadAccess } from '../../../platform/access'
import { note, noteLook } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { blockedAt, workerOf } from '../../../platform/session'
import { type AuditPage, historyOf } from '../../audit/actions'
import { blockResident } from '../../block/actions'
import { liftBlock } from '../../block/deciding/actions'
import { type Blocked, blockedOf } from './blocked/actions'
import { glanceAtCorrections, loadCorrection } from '../../correcting/store'
import { loadHousehold } from '../../household/store'
import { moveOut } from '../../leaving/actions'
import { offeredAt } from '../../replies/actions'
import type { Resident } from '../../rules'
import { loadResident, loadResidents } from '../../store'

type Desk = Call<'worker'>
export type Whom = { readonly nodeId: PlaceId; readonly residentId: ResidentId }
type Found = {
  readonly proof: WorkerOf
  readonly access: Access
  readonly home: AccessMembership
}
type Unknown = { readonly code: 'membership.unknown' }

const liesIn = (home: AccessMembership, nodeId: PlaceId): boolean =>
  [home.districtId, home.streetId, home.communityId, home.compoundId].some((one) => one === nodeId)

/** Somebody verified who lives at or below a place where the caller works. */
export async function personFor(
  { caller }: Desk,
  { nodeId, residentId }: Whom,
): Promise<Outcome<Found, Unknown>> {
  const [place, access] = await Promise.all([placeOf(nodeId), loadAccess(residentId)])
  const proof = place && workerOf(caller, place)
  const home = access?.memberships.find(
    (one) => one.status === 'approved' && liesIn(one, nodeId) && workerOf(caller, one),
  )
  return proof && access && home
    ? accept({ proof, access, home })
    : refuse({ code: 'membership.unknown' })
}

/** What they asked to have put right, told without what it is to be. */
export type Waiting = {
  readonly id: CorrectionId
  readonly isOfName: boolean
  readonly isOfDoor: boolean
  readonly since: number
}

async function waitingOf({ proof, access }: Found): Promise<Waiting | undefined> {
  const residents = await loadResidents(proof, [access.residentId])
  const id = residents.get(access.residentId)?.correcting?.id
  const [waits] = id === undefined ? [] : await glanceAtCorrections([id])
  if (waits?.status !== 'waiting') return undefined
  const { isOfName = false, householdId, since } = waits
  return { id: waits.id, isOfName, isOfDoor: householdId !== undefined, since }
}

export type Person = {
  readonly form: string
  readonly home: AccessMembership
  readonly hasPhone: boolean
  readonly blockedUntil: number | undefined
  readonly blocked: Blocked | undefined
  readonly waiting: Waiting | undefined
  readonly history: AuditPage
  /** What workers of the place say often. */
  readonly offered: readonly string[]
}

/** What is known of somebody without their name, number and door, and who did what. */
export async function showPerson(
  call: Desk,
  whom: Whom & { readonly cursor?: string | undefined },
) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const { proof, access, home } = found.value
  const asked = {
    ...{ proof, subjectId: home.id },
    ...(whom.cursor === undefined ? {} : { cursor: whom.cursor }),
  }
  const [blocked, waiting, history, offered] = await Promise.all([
    blockedOf(call, access),
    waitingOf(found.value),
    historyOf(call, asked),
    offeredAt(proof, whom.nodeId),
  ])
  if (!history.ok) return history
  return accept<Person>({
    ...{ form: access.addressForm ?? '', home, blocked, waiting, offered },
    history: history.value,
    ...{ hasPhone: access.hasPhone ?? false, blockedUntil: blockedAt(access, call.caller.at) },
  })
}

type Door = { readonly building: string; readonly unit: string; readonly room: string }
export type Revealed = {
  readonly name: string
  readonly phone: string | undefined
  readonly door: Door
  /** As they asked to have it. */
  readonly wanted: { readonly name?: string | undefined; readonly door?: Door | undefined }
}

async function doorOf(id: HouseholdId): Promise<Door | undefined> {
  const { buildingName: building, unit, room } = (await loadHousehold(id)) ?? {}
  return building === undefined || unit === undefined || room === undefined
    ? undefined
    : { building, unit, room }
}

async function wantedBy(resident: Resident | undefined): Promise<Revealed['wanted']> {
  if (!resident?.correcting) return {}
  const { id, name } = resident.correcting
  const householdId = (await loadCorrection(id))?.householdId
  return { name, door: householdId === undefined ? undefined : await doorOf(householdId) }
}

async function openedOf({ access, home }: Found): Promise<Revealed> {
  const [resident, door] = await Promise.all([
    loadResident(access.residentId),
    doorOf(home.householdId),
  ])
  return {
    ...{ name: resident?.name ?? '', phone: resident?.phone?.number },
    door: door ?? { building: home.buildingName, unit: '', room: '' },
    wanted: await wantedBy(resident),
  }
}

/** The name, the number and the door: that they were asked for, and why, is written down before. */
export async function reveal(call: Desk, asked: Whom & { readonly reason: string }) {
  const found = await personFor(call, asked)
  if (!found.ok) return found
  const { access, home } = found.value
  const subjects = [home.id, access.residentId, home.householdId]
  const places = [home.communityId]
  await noteLook(call, { what: 'reveal', subjects, places, reason: asked.reason })
  return accept(await openedOf(found.value))
}

type Doing = { readonly what: string; readonly reason?: string }

/** Behind a step that was carried out, so that what was refused is in no log. */
export const noted = (call: Desk, { home }: Found, doing: Doing) =>
  note(call, {
    ...doing,
    places: [home.communityId],
    subjects: [home.id, home.householdId],
  })

type Blocking = Whom & {
  readonly reason: BlockReason
  readonly words?: string | undefined
  readonly until: LocalDate
}

export async function blockPerson(call: Desk, { reason, words, until, ...whom }: Blocking) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const membershipId = found.value.home.id
  const said = words === undefined ? {} : { words }
  const blocked = await blockResident(call, { membershipId, reason, until, ...said })
  if (!blocked.ok) return blocked
  const doing = { what: 'blockResident', reason: BLOCK_REASON_WORDS[reason] }
  await noted(call, found.value, doing)
  return blocked
}

type Reasoned = Whom & { readonly reason: string }

export async function liftFrom(call: Desk, { reason, ...whom }: Reasoned) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const { blockId } = found.value.access
  if (blockId === undefined) return refuse({ code: 'block.notFound' })
  const lifted = await liftBlock(call, { blockId })
  if (lifted.ok) await noted(call, found.value, { what: 'liftBlock', reason })
  return lifted
}

export async function moveAway(call: Desk, { reason, ...whom }: Reasoned) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const moved = await moveOut(call, { membershipId: found.value.home.id })
  if (moved.ok) await noted(call, found.value, { what: 'moveOut', reason })
  return moved
}
