import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { CommunityId, CompoundId, DoorId, MembershipId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { listCards, type ListQuery } from '../../../platform/lists'
import { askingAt, AskingEntity, askingFor, askingIn } from './entities'
import type { Asking, Card } from './rules'

type Reading = { readonly consistent: boolean }

async function load(id: MembershipId, { consistent }: Reading): Promise<Asking | undefined> {
  const { Item } = await AskingEntity.build(GetItemCommand)
    .key({ id })
    .options({ consistent })
    .send()
  return Item as unknown as Asking | undefined
}

export const loadAsking = (id: MembershipId) => load(id, { consistent: true })
/** For the worker who verifies them. */
export const glanceAtAsking = (_: WorkerOf, id: MembershipId) => load(id, { consistent: false })

export function putAsking(one: Asking) {
  const families = one.families.map(({ id, members }) => ({ id, members: [...members] }))
  return AskingEntity.build(PutItemCommand)
    .item({ ...one, families })
    .send()
}
export const removeAsking = (id: MembershipId) =>
  AskingEntity.build(DeleteItemCommand).key({ id }).send()

type Between = { readonly first: string; readonly last: string; readonly limit: number }

/** Those of a part of the list of requests, by where each stands in it. */
export async function listAsking(
  _: WorkerOf,
  communityId: CommunityId,
  { first, last, limit }: Between,
): Promise<ReadonlyMap<string, Card>> {
  const range: ListQuery['range'] = { between: [first, last] }
  const rows = await listCards<Card>({
    ...{ index: 'gsi1', partition: askingIn(communityId), range, limit },
  })
  return new Map(rows.map(({ sortKey, card }) => [sortKey, card]))
}

type Page = { readonly after: string | undefined; readonly limit: number }

/** Some ids of a list, in their order. */
async function idsIn(
  list: Pick<ListQuery, 'index' | 'partition'>,
  { after, limit }: Page,
): Promise<readonly MembershipId[]> {
  const range = after === undefined ? {} : { range: { gt: after } }
  const rows = await listCards({ ...list, limit, ...range })
  return rows.map(({ id }) => id as MembershipId)
}

export const idsAskingFor = (doorId: DoorId, page: Page) =>
  idsIn({ index: 'gsi2', partition: askingFor(doorId) }, page)
export const idsAskingAt = (compoundId: CompoundId, page: Page) =>
  idsIn({ index: 'gsi3', partition: askingAt(compoundId) }, page)
