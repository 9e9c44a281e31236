import type * as contract from '../../../shared/contract/group'
import type { CompoundId, GroupId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskOf as deskNode } from '../../event/desk/rules'
import { nodesAround } from '../../event/finding/rules'
import { homeFor } from '../../interest/rules'
import { compoundOf, placeOf } from '../../place/actions'
import type { Action } from '../../platform/call'
import { type Caller, homesOf, memberOf, workerOf } from '../../platform/session'
import { cardOf, checkOf, type Group, isIn, isListed, isSeen } from '../rules'
import {
  glanceAtGroup,
  glanceAtGroups,
  listMembers,
  listOfDesk,
  listOfPlace,
  listOwnMembers,
  loadMembers,
} from '../store'
import { byName, deskGroup, groupCard, groupWords } from './rules'

/** Never across districts. */
async function compoundFor(caller: Caller | undefined, id: CompoundId) {
  const compound = await compoundOf(id)
  const isForeign = caller !== undefined && compound?.districtId !== caller.districtId
  return isForeign ? undefined : compound
}

/** Of a neighbour those groups that they are in; of a guest none. */
async function groupsOf(
  caller: Caller | undefined,
  compoundId: CompoundId,
  ids: readonly GroupId[],
) {
  if (!caller || !memberOf(caller, compoundId)) return undefined
  const own = await loadMembers(ids, caller.id)
  return new Set(own.flatMap((one) => (one && isIn(one) ? [one.groupId as string] : [])))
}

/** The groups of a compound, and of every place above it. */
export const listGroups: Action<typeof contract.listGroups> = async (
  { world, caller },
  { compoundId },
) => {
  const compound = await compoundFor(caller, compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  const rows = byName(await Promise.all(nodesAround(compound).map(listOfPlace)))
  const own = await groupsOf(
    caller,
    compoundId,
    rows.map(({ id }) => id as GroupId),
  )
  const standing = (id: string) => own && { mine: own.has(id) ? ('in' as const) : ('out' as const) }
  return accept({ cards: rows.map((row) => groupCard(row, world.now(), standing(row.id))) })
}

/** The groups that somebody is in and that are still there. */
export const listMyGroups: Action<typeof contract.listMyGroups> = async ({ world, caller }) => {
  const own = (await listOwnMembers(caller.id)).filter(isIn)
  const groups = await glanceAtGroups(own.map(({ groupId }) => groupId))
  const rows = groups.filter(isListed).map((group) => ({ id: group.id, card: cardOf(group) }))
  const cards = byName([rows]).map((row) => groupCard(row, world.now(), { mine: 'in' }))
  return accept({ cards })
}

/** How one stands oneself, and whom to ask for: for those whom it is for. */
async function standing(caller: Caller, group: Group) {
  const isWorker = workerOf(caller, group) !== undefined
  const isHome = homeFor(homesOf(caller), group) !== undefined
  if (!isWorker && !isHome) return {}
  const [own] = isHome ? await loadMembers([group.id], caller.id) : []
  return {
    words: group.words,
    ...(isHome ? { mine: own?.want ?? ('out' as const) } : {}),
    ...(isWorker ? { desk: { check: checkOf(group) } } : {}),
  }
}

/** In their own district; before its words have passed at its desk alone. */
const isFoundBy = (caller: Caller | undefined, group: Group): boolean => {
  if (!caller) return isSeen(group)
  if (caller.districtId !== group.districtId) return false
  return isSeen(group) || workerOf(caller, group) !== undefined
}

export const showGroup: Action<typeof contract.showGroup> = async (
  { world, caller },
  { groupId },
) => {
  const group = await glanceAtGroup(groupId)
  if (!group || !isFoundBy(caller, group)) return refuse({ code: 'group.notFound' })
  const members = (await listMembers(groupId)).length
  const words = { ...groupWords(group, world.now()), members }
  return accept({ ...words, ...(caller ? await standing(caller, group) : {}) })
}

/** The groups that a place itself has; at the desk of a compound only its own. */
export const listDeskGroups: Action<typeof contract.listDeskGroups> = async (
  { world, caller },
  { nodeId },
) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const rows = await listOfDesk(proof, deskNode(place))
  const own = rows.filter(({ card }) => place.kind !== 'compound' || card.compoundId === place.id)
  return accept({ cards: own.map((row) => deskGroup(row, world.now())) })
}
