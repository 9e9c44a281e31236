import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GroupId, ResidentId } from '../../shared/kernel/ids'
import type { WorkerOf } from '../../shared/kernel/scope'
import type { NodeId } from '../event/rules'
import { factsOf } from '../platform/facts'
import { listKeptOf } from '../platform/kept'
import { listCards, type Row } from '../platform/lists'
import { table } from '../platform/table'
import { GroupEntity, GroupMemberEntity } from './entities'
import { type Group, type GroupCardFacts, type GroupMember, isIn } from './rules'

const groups = factsOf<Group>(GroupEntity)
const members = factsOf<GroupMember>(GroupMemberEntity)

/** Before it is changed, and before those who are in it are counted. */
export const loadGroup = (id: GroupId): Promise<Group | undefined> =>
  groups.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtGroup = (id: GroupId): Promise<Group | undefined> =>
  groups.load({ id }, { consistent: false })
export const glanceAtGroups = async (ids: readonly GroupId[]): Promise<readonly Group[]> => {
  const found = await groups.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}

export const loadMember = (
  groupId: GroupId,
  residentId: ResidentId,
): Promise<GroupMember | undefined> => members.load({ groupId, residentId }, { consistent: true })

/** One person's standing in several groups, in the order asked for: their own write is there at once. */
export const loadMembers = (
  groupIds: readonly GroupId[],
  residentId: ResidentId,
): Promise<readonly (GroupMember | undefined)[]> =>
  members.loadMany(
    groupIds.map((groupId) => ({ groupId, residentId })),
    { consistent: true },
  )

/** Everybody who is in it, consistent: what is counted is what stands. */
export async function listMembers(groupId: GroupId): Promise<readonly GroupMember[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(GroupMemberEntity)
    .query({ partition: `GROUP#${groupId}`, range: { beginsWith: 'MEMBER#' } })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items as unknown as readonly GroupMember[]).filter(isIn)
}

const SHOWN = 50
const AT_DESK = 100

/** The groups of one place, by name; guests may see them. */
export const listOfPlace = (nodeId: NodeId): Promise<readonly Row<GroupCardFacts>[]> =>
  listCards<GroupCardFacts>({
    ...{ index: 'gsi1', partition: `NODE#${nodeId}#GROUPS`, limit: SHOWN },
  })

/** The groups that a place itself has, the newest first. */
export const listOfDesk = (
  _proof: WorkerOf,
  nodeId: NodeId,
): Promise<readonly Row<GroupCardFacts>[]> =>
  listCards<GroupCardFacts>({
    ...{ index: 'gsi2', partition: `NODE#${nodeId}#GROUPDESK`, limit: AT_DESK },
    isNewestFirst: true,
  })

/** Some of them, behind (older than) a place in that order. */
export const listSomeOfDesk = (
  _proof: WorkerOf,
  nodeId: NodeId,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<readonly Row<GroupCardFacts>[]> =>
  listCards<GroupCardFacts>({
    ...{ index: 'gsi2', partition: `NODE#${nodeId}#GROUPDESK`, limit, isNewestFirst: true },
    ...(before === undefined ? {} : { range: { lt: before } }),
  })

const MEMBERS_END = 'MEMBER$'

/** Some who are or were in it, in the order of their keys: for showing. */
export async function listSomeMembers(
  _proof: WorkerOf,
  groupId: GroupId,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly GroupMember[]> {
  const from = after === undefined ? 'MEMBER#' : `MEMBER#${after}#`
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(GroupMemberEntity)
    .query({ partition: `GROUP#${groupId}`, range: { between: [from, MEMBERS_END] } })
    .options({ limit })
    .send()
  return Items as unknown as readonly GroupMember[]
}

const AT_ONCE = 100

/** The key in an id of the kept. */
const keyIn = (id: string) => {
  const [groupId = '', residentId = ''] = id.split('#')
  return { groupId, residentId }
}

/** By the ids under which they are kept. */
export const loadKeptMembers = async (ids: readonly string[]): Promise<readonly GroupMember[]> =>
  (await members.loadMany(ids.map(keyIn), { consistent: true })).filter((one) => one !== undefined)

/** In which groups somebody is or was, a page after the other. */
export async function listOwnMembers(residentId: ResidentId): Promise<readonly GroupMember[]> {
  const found: GroupMember[] = []
  let after: string | undefined
  do {
    const { ids, goesOn } = await listKeptOf(residentId, 'GroupMember', { after, limit: AT_ONCE })
    found.push(...(await loadKeptMembers(ids)))
    after = goesOn
  } while (after !== undefined)
  return found
}
