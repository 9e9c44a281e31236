import * as contract from '../../../shared/contract/group'
import { localDateAt } from '../../../shared/kernel/dates'
import type { GroupId, PlaceId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { deskOf, isHeldBelow } from '../../event/desk/rules'
import { homeFor } from '../../interest/rules'
import { placeOf } from '../../place/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { asFromPhone, type Sitting } from '../../platform/fromPhone'
import { actingFor, homesOf, workerOf } from '../../platform/session'
import { historyOf } from '../../resident/audit/actions'
import { rewriteGroup } from '../changing/actions'
import { planOver } from '../changing/rules'
import { meetingsOf, offAhead, standingOf } from '../meeting/rules'
import { checkOf, type Group, type GroupPlan, isIn } from '../rules'
import { openGroup } from '../opening/actions'
import { callOffMeeting, settleGroup } from '../settling/actions'
import { deskGroup } from '../showing/rules'
import { glanceAtGroup, listSomeMembers, listSomeOfDesk } from '../store'

const PAGE = 20

type Listing = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

/** The groups that a place itself has, the newest first, by pages; at the desk of a compound only its own. */
export async function groupsAt({ world, caller }: Sitting, { nodeId, cursor }: Listing) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  const scope = [caller.id, 'groupDesk', nodeId]
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const page = { before: before.value, limit: PAGE }
  const rows = await listSomeOfDesk(proof, deskOf(place), page)
  const own = rows.filter(({ card }) => place.kind !== 'compound' || card.compoundId === place.id)
  return accept({
    cards: own.map((row) => deskGroup(row, world.now())),
    ...(await goingOn(
      scope,
      afterFull(rows, PAGE, ({ sortKey }) => sortKey),
    )),
  })
}

type Whose = { readonly nodeId: PlaceId; readonly groupId: GroupId }

/** A group of a place at or below which the caller works. */
export async function groupAt({ caller }: Sitting, { nodeId, groupId }: Whose) {
  const group = await glanceAtGroup(groupId)
  const proof = group && isHeldBelow(group, nodeId) ? workerOf(caller, group) : undefined
  if (!group || !proof) return refuse({ code: 'group.notFound' } as const)
  return accept({ group, proof })
}

const MEETINGS = 6
/** Of a group its colleagues do nearly everything; so many others are looked up. */
const OTHERS = 2

const timesOf = (group: Group, now: number) => ({
  standing: standingOf(group, localDateAt(now)),
  next: meetingsOf(group, now, MEETINGS),
  off: offAhead(group, now),
})

function historyAt(
  call: Sitting,
  { group, proof }: { readonly group: Group; readonly proof: WorkerOf },
  cursor: string | undefined,
) {
  const { communityId, streetId, districtId } = group
  const most = { nodeId: communityId ?? streetId ?? districtId, others: OTHERS }
  return historyOf(call, { proof, subjectId: group.id, cursor, most })
}

/** One of them with its next meetings, and who did what about it. */
export async function showGroupAt(
  call: Sitting,
  { cursor, ...whose }: Whose & { readonly cursor?: string | undefined },
) {
  const found = await groupAt(call, whose)
  if (!found.ok) return found
  const { group } = found.value
  const history = await historyAt(call, found.value, cursor)
  if (!history.ok) return history
  const known = { group, check: checkOf(group), ...timesOf(group, call.world.now()) }
  return accept({ ...known, history: history.value })
}

/** So few that each is named, and the page stays cheap. */
const PEOPLE = 6

/** Who is in it, by pages: as neighbours call them, and where they live. */
export async function peopleAt(
  call: Sitting,
  { cursor, ...whose }: Whose & { readonly cursor?: string | undefined },
) {
  const found = await groupAt(call, whose)
  if (!found.ok) return found
  const { group, proof } = found.value
  const scope = [call.caller.id, 'groupPeople', group.id]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const listed = await listSomeMembers(proof, group.id, { after: after.value, limit: PEOPLE })
  const known = await glanceAtAccesses(listed.filter(isIn).map(({ residentId }) => residentId))
  const people = [...known.values()].map((access) => ({
    addressForm: addressFormOf(access),
    home: homeFor(homesOf(actingFor(access, call.world.now())), group),
  }))
  return accept({
    ...{ group, people },
    ...(await goingOn(
      scope,
      afterFull(listed, PEOPLE, ({ residentId }) => residentId),
    )),
  })
}

/** Whether somebody may open one at a place. */
export async function mayOpenAt({ caller }: Sitting, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  const may = place && workerOf(caller, place) !== undefined
  return may ? accept(place.name) : refuse({ code: 'access.notAllowed' } as const)
}

export const openAtDesk = asFromPhone(contract.openGroup, openGroup)

type Seen = { readonly groupId: GroupId; readonly changedAt: number; readonly plan: GroupPlan }
const changes = asFromPhone(contract.changeGroup, (call, { groupId, ...seen }: Seen) =>
  rewriteGroup(call, groupId, (group) => planOver(group, seen)),
)

/** Written anew, where nobody wrote otherwise since it was read; the same tap sent twice is answered by what it did. */
export async function changeAtDesk(call: Sitting, { nodeId, ...seen }: Seen & Whose) {
  const found = await groupAt(call, { nodeId, groupId: seen.groupId })
  return found.ok ? changes(call, seen) : found
}

export const settleAtDesk = asFromPhone(contract.settleGroup, settleGroup)
export const callOffAtDesk = asFromPhone(contract.callOffMeeting, callOffMeeting)
