import type { GroupId } from '../../../shared/kernel/ids'
import type { Withheld } from '../../moderation/withheld/rules'
import { tell } from '../../notice/actions'
import { glanceAtAccess } from '../../platform/access'
import { mayActFor } from '../../platform/acting'
import type { World } from '../../platform/world'
import { takeOut } from '../clearing/actions'
import { editionOf, type Group, type GroupMember, isOver } from '../rules'
import { listMembers, loadGroup, loadMember } from '../store'
import { hears, newsOf } from './rules'

/** Whoever joined in their name hears what they hear, as long as they may act for them. */
async function proxyOf(world: World, { residentId, proxyId }: GroupMember) {
  if (proxyId === undefined) return undefined
  const [proxy, principal] = await Promise.all([proxyId, residentId].map(glanceAtAccess))
  return proxy && principal && mayActFor(proxy, principal, world.now()) ? proxyId : undefined
}

async function tellOne(world: World, group: Group, member: GroupMember): Promise<void> {
  const news = newsOf(group)
  if (!news || !hears(member, group)) return
  const cause = { factId: group.id, rev: editionOf(group) }
  const words = { ...news, groupId: group.id, cause }
  const { residentId } = member
  await tell(world, residentId, words)
  const proxyId = await proxyOf(world, member)
  if (proxyId && proxyId !== group.news?.by)
    await tell(world, proxyId, { ...words, onBehalfOf: residentId })
}

/** Told, and of a group that is no more taken out behind it. */
async function tellAndClear(world: World, group: Group, member: GroupMember): Promise<void> {
  await tellOne(world, group, member)
  if (isOver(group)) await takeOut(world, member, 'over')
}

/** Everybody in it hears what became of it, once. */
export async function tellThose(world: World, group: Group): Promise<void> {
  for (const member of await listMembers(group.id)) await tellAndClear(world, group, member)
}

/** Whoever tapped in the moment in which it was changed hears the same. */
export async function tellLate(
  world: World,
  { groupId, residentId }: Pick<GroupMember, 'groupId' | 'residentId'>,
): Promise<void> {
  const group = await loadGroup(groupId)
  const member = group && (await loadMember(groupId, residentId))
  if (member) await tellAndClear(world, group, member)
}

type Refused = Pick<Withheld, 'id' | 'subjectId' | 'ownerId' | 'label' | 'decidedAt' | 'since'>

// A text is decided on once.
const ONCE = 0

/** Whoever wrote the words hears that they were refused. */
export async function tellWriter(world: World, withheld: Refused): Promise<void> {
  const group = await loadGroup(withheld.subjectId as GroupId)
  if (!group) return
  const { id, ownerId, label = 'other', decidedAt, since } = withheld
  await tell(world, ownerId, {
    ...{ kind: 'event.refused', groupId: group.id, title: group.words.name, reason: label },
    at: decidedAt ?? since,
    cause: { factId: id, rev: ONCE },
  })
}
