import type {
  CommunityId,
  CompoundId,
  DoorId,
  MembershipId,
  ResidentId,
} from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { deskPage } from '../../../place/desk/actions'
import type { Call } from '../../../platform/call'
import type { Errands, Piece } from '../../../platform/errands'
import type { Row } from '../../../platform/lists'
import { untilItStands } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { doorIdOf } from '../../household/actions'
import type { Household } from '../../household/rules'
import { loadDoor, loadHousehold } from '../../household/store'
import { onRosterNow } from '../../roster/matching/actions'
import type { Membership } from '../../rules'
import { listRequests, loadMembership, loadResident, type RequestCard } from '../../store'
import { type Asking, askingOf, type Card, isSame } from './rules'
import {
  glanceAtAsking,
  idsAskingAt,
  idsAskingFor,
  listAsking,
  loadAsking,
  putAsking,
  removeAsking,
} from './store'

/** Whoever lives behind a door, as it stands now. */
async function familiesBehind(world: World, household: Household) {
  const doorId = doorIdOf(world, household)
  const door = await loadDoor(doorId)
  const found = await Promise.all((door?.households ?? []).map(loadHousehold))
  return { doorId, families: found.filter((one) => one !== undefined) }
}

async function namesOf(ids: readonly ResidentId[]) {
  const found = await Promise.all([...new Set(ids)].map(loadResident))
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.id as string, one]))
}

/** What is to be shown of a request: nothing once it is decided. */
async function wantedFor(world: World, membership: Membership): Promise<Asking | undefined> {
  const household = await loadHousehold(membership.householdId)
  if (membership.status !== 'requested' || !household) return undefined
  const { doorId, families } = await familiesBehind(world, household)
  const { residentId } = membership
  const people = await namesOf([residentId, ...families.flatMap(({ members }) => members)])
  const resident = people.get(residentId)
  const who = { name: resident?.name ?? '', phone: resident?.phone?.number }
  const { onRoster } = await onRosterNow(world, household, who)
  return askingOf(membership, { household, doorId, resident, families, people, onRoster })
}

async function bringOnce(world: World, id: MembershipId): Promise<'written' | 'stands'> {
  const [membership, kept] = await Promise.all([loadMembership(id), loadAsking(id)])
  const wanted = membership && (await wantedFor(world, membership))
  if (isSame(kept, wanted)) return 'stands'
  await (wanted ? putAsking(wanted) : removeAsking(id))
  return 'written'
}

/** Brings what is shown of a request to what is so now. */
export const bringAsking = (world: World, id: MembershipId): Promise<void> =>
  untilItStands(() => bringOnce(world, id))

const AT_ONCE = 25

async function bringSome(world: World, ids: readonly MembershipId[]): Promise<string | undefined> {
  for (const id of ids) await bringAsking(world, id)
  return ids[AT_ONCE - 1]
}

/** Of those who ask for a door, and of those who do in a compound. */
export const bringAskingFor: Piece = async (world, subjectId, after) =>
  bringSome(world, await idsAskingFor(subjectId as DoorId, { after, limit: AT_ONCE }))
export const bringAskingAt: Piece = async (world, subjectId, after) =>
  bringSome(world, await idsAskingAt(subjectId as CompoundId, { after, limit: AT_ONCE }))

export const askingErrands = {
  askingFor: bringAskingFor,
  askingAt: bringAskingAt,
} satisfies Partial<Errands>

/** A row of the list; of one that the stream has not brought yet the building and the time alone. */
export type AskingRow = Pick<Card, 'compoundName' | 'buildingName' | 'requestedAt'> &
  Partial<Card> & { readonly id: MembershipId }

const rowOf = ({ id, card }: Row<RequestCard>, known: Card | undefined): AskingRow => {
  const { compoundName, buildingName, requestedAt } = card
  return { compoundName, buildingName, requestedAt, ...known, id: id as MembershipId }
}

type Asked = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }
type Desk = Pick<Call<'worker'>, 'caller' | 'world'>

/** Who asks to join in a community, the longest first: two reads of cards, whoever lives there. */
export async function requestsAt({ caller }: Pick<Desk, 'caller'>, asked: Asked) {
  const page = await deskPage(caller, asked, { name: 'requestsAt', list: listRequests })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const [first, last] = [rows[0]?.sortKey, rows[rows.length - 1]?.sortKey]
  const known =
    first === undefined || last === undefined
      ? undefined
      : await listAsking(proof, asked.nodeId, { first, last, limit: 2 * rows.length })
  return accept({ rows: rows.map((row) => rowOf(row, known?.get(row.sortKey))), ...goesOn })
}

/** One request for whoever decides it, also when it is decided: then what came of it. */
export async function requestAt({ caller, world }: Desk, id: MembershipId) {
  const membership = await loadMembership(id)
  const proof = membership && workerOf(caller, membership)
  if (!membership || !proof) return refuse({ code: 'membership.notFound' } as const)
  if (membership.status !== 'requested') return accept({ proof, membership, request: undefined })
  // Of one of this very moment as it is now: it costs more, until the stream has brought it.
  const request = (await glanceAtAsking(proof, id)) ?? (await wantedFor(world, membership))
  return accept({ proof, membership, request })
}
