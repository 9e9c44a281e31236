import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import type { NodeId } from '../../event/rules'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { table } from '../../platform/table'
import { SELLING_KEY, sellingDesk, SellingEntity, sellingPartition } from './entities'
import type { Card, Selling } from './rules'

const facts = factsOf<Selling>(SellingEntity)

/** One's own word, before it is said and for showing: one's own write is there at once. */
export const loadSelling = (
  sessionId: SessionId,
  residentId: ResidentId,
): Promise<Selling | undefined> => facts.load({ sessionId, residentId }, { consistent: true })

/** All that was said of a session, consistently: what is answered is what stands. */
export async function listSellingAt(sessionId: SessionId): Promise<readonly Selling[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(SellingEntity)
    .query({ partition: sellingPartition(sessionId), range: { beginsWith: SELLING_KEY } })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return Items as unknown as readonly Selling[]
}

type Some = { readonly after: string | undefined; readonly limit: number }
/** Behind every key of the kind. */
const SELLING_END = 'SELLING$'

/** Some of it, in the order of their keys. */
export async function listSomeSellingAt(
  sessionId: SessionId,
  { after, limit }: Some,
): Promise<readonly Selling[]> {
  const from = after === undefined ? SELLING_KEY : `${SELLING_KEY}${after}#`
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(SellingEntity)
    .query({ partition: sellingPartition(sessionId), range: { between: [from, SELLING_END] } })
    .options({ limit, consistent: true })
    .send()
  return Items as unknown as readonly Selling[]
}

/** More would wait at a desk that nobody reads. */
const AT_DESK = 500

export const listWaitingAt = async (_proof: WorkerOf, deskId: NodeId): Promise<readonly Card[]> =>
  (await listCards<Card>({ index: 'gsi1', partition: sellingDesk(deskId), limit: AT_DESK })).map(
    ({ card }) => card,
  )

/** The key in an id of the kept. */
const keyIn = (id: string) => {
  const [sessionId = '', residentId = ''] = id.split('#')
  return { sessionId, residentId }
}

/** By the ids under which they are kept. */
export const loadKeptSelling = async (ids: readonly string[]): Promise<readonly Selling[]> =>
  (await facts.loadMany(ids.map(keyIn), { consistent: true })).filter((one) => one !== undefined)
