import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { CommunityId, ResidentId, SessionId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { listCards, type Row } from '../../../platform/lists'
import { table } from '../../../platform/table'
import { callsAbout, callsAt, callsTo, SeatCallLineEntity } from './entities'
import type { Card, SeatCallLine } from './rules'

/** All calls to somebody, as they stand. */
export async function linesTo(residentId: ResidentId): Promise<readonly SeatCallLine[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(SeatCallLineEntity)
    .query({ partition: callsTo(residentId) })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return Items as unknown as readonly SeatCallLine[]
}

type Page = { readonly after: string; readonly limit: number }

/** Whom a community calls, whoever has the least time first. */
export const listCalls = (
  _: WorkerOf,
  communityId: CommunityId,
  { after, limit }: Page,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({ index: 'gsi1', partition: callsAt(communityId), range: { gt: after }, limit })

type Some = { readonly after: string | undefined; readonly limit: number }

/** Those of some calls about these seats, by person. */
export const calledAbout = async (
  seatsId: SessionId,
  { after, limit }: Some,
): Promise<{ readonly people: readonly ResidentId[]; readonly isFull: boolean }> => {
  const range = after === undefined ? {} : { range: { gt: after } }
  const rows = await listCards<Card>({
    ...{ index: 'gsi2', partition: callsAbout(seatsId), limit, ...range },
  })
  const people = [...new Set(rows.map(({ card }) => card.residentId))]
  return { people, isFull: rows.length === limit }
}

export const putLine = (line: SeatCallLine) =>
  SeatCallLineEntity.build(PutItemCommand).item(line).send()
export const removeLine = ({ residentId, sessionId }: SeatCallLine) =>
  SeatCallLineEntity.build(DeleteItemCommand).key({ residentId, sessionId }).send()
