import type * as contract from '../../../shared/contract/group'
import type { Want } from '../../../shared/contract/interest'
import type { CompoundId, GroupId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskOf as deskNode } from '../../event/desk/rules'
import { compoundFor } from '../../event/finding/actions'
import { nodesAround } from '../../event/finding/rules'
import { homeFor } from '../../interest/rules'
import { placeOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import type { Action, Call } from '../../platform/call'
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

type Standing = (id: string) => { readonly mine?: Want } | undefined

/** How a neighbour stands in each; who works there reads how many they are, and a guest neither. */
async function standingIn(
  caller: Caller | undefined,
  compound: Compound,
  ids: readonly GroupId[],
): Promise<Standing> {
  if (!caller) return () => undefined
  const isWorker = workerOf(caller, compound) !== undefined
  if (!memberOf(caller, compound.id)) return () => (isWorker ? {} : undefined)
  const own = await loadMembers(ids, caller.id)
  const theirs = new Set(own.flatMap((one) => (one && isIn(one) ? [one.groupId as string] : [])))
  return (id) => ({ mine: theirs.has(id) ? 'in' : 'out' })
}

/** The groups of a compound that somebody may ask about, and of every place above it. */
export async function groupsIn({ world, caller }: Call<'guest'>, compound: Compound) {
  const rows = byName(await Promise.all(nodesAround(compound).map(listOfPlace)))
  const ids = rows.map(({ id }) => id as GroupId)
  const standing = await standingIn(caller, compound, ids)
  return { cards: rows.map((row) => groupCard(row, world.now(), standing(row.id))) }
}

export const listGroups: Action<typeof contract.listGroups> = async (call, { compoundId }) => {
  const compound = await compoundFor(call.caller, compoundId)
  return compound ? accept(await groupsIn(call, compound)) : refuse({ code: 'place.notFound' })
}

/** The groups that somebody is in and that are still there. */
export const listMyGroups: Action<typeof contract.listMyGroups> = async ({ world, caller }) => {
  const own = (await listOwnMembers(caller.id)).filter(isIn)
  const groups = await glanceAtGroups(own.map(({ groupId }) => groupId))
  const rows = groups.filter(isListed).map((group) => ({ id: group.id, card: cardOf(group) }))
  const cards = byName([rows]).map((row) => groupCard(row, world.now(), { mine: 'in' }))
  return accept({ cards })
}

/** How many they are, how one stands oneself, and whom to ask for: for those whom it is for and who work there. */
async function standing(caller: Caller, group: Group) {
  const isWorker = workerOf(caller, group) !== undefined
  const isHome = homeFor(homesOf(caller), group) !== undefined
  if (!isWorker && !isHome) return {}
  const [all, [own]] = await Promise.all([
    listMembers(group.id),
    isHome ? loadMembers([group.id], caller.id) : [],
  ])
  return {
    ...{ words: group.words, members: all.length },
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
  const words = groupWords(group, world.now())
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

/** For features above: the groups of a compound of its own, as everybody could read of them. */
export async function groupsHad(nodeId: CompoundId): Promise<readonly Group[]> {
  const rows = await listOfPlace(nodeId)
  const found = await glanceAtGroups(rows.map(({ id }) => id as GroupId))
  return found.filter(isListed)
}
