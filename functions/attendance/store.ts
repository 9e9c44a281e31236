import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import { factsOf } from '../platform/facts'
import { table } from '../platform/table'
import { CheckInEntity, NumberedListEntity, partitionOf, TicketEntity } from './entities'
import type { NumberedList } from './numbering/rules'
import type { CheckIn } from './rules'

const checkIns = factsOf<CheckIn>(CheckInEntity)

export type At = Pick<CheckIn, 'id' | 'sessionId'>

/** Before it is changed. */
export const loadCheckIn = ({ id, sessionId }: At): Promise<CheckIn | undefined> =>
  checkIns.load({ id, sessionId }, { consistent: true })

/** In the order asked for, before they are changed. */
export const loadCheckIns = (at: readonly At[]): Promise<readonly (CheckIn | undefined)[]> =>
  checkIns.loadMany(
    at.map(({ id, sessionId }) => ({ id, sessionId })),
    { consistent: true },
  )

/** All that was written down of who came to a session: at the most as many as sit there, and those who came without a seat. */
export async function listCheckIns(sessionId: SessionId): Promise<readonly CheckIn[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(CheckInEntity)
    .query({ partition: partitionOf(sessionId), range: { beginsWith: 'chk_' } })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return Items as unknown as readonly CheckIn[]
}

export const loadNumbered = async (sessionId: SessionId): Promise<NumberedList> =>
  (await factsOf<NumberedList>(NumberedListEntity).load({ sessionId }, { consistent: true })) ?? {
    ...{ sessionId, rev: 0, order: [], changedAt: 0, done: [] },
  }

export type UsedTicket = {
  readonly nonce: string
  readonly sessionId: SessionId
  readonly rev: number
  readonly residentId: ResidentId
  /** Epoch ms. */
  readonly usedAt: number
}

export const loadTicket = (sessionId: SessionId, nonce: string): Promise<UsedTicket | undefined> =>
  factsOf<UsedTicket>(TicketEntity).load({ sessionId, nonce }, { consistent: true })
