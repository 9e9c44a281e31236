import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { SessionId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { table } from '../../platform/table'
import { INCIDENT_KEY, IncidentEntity, incidentPartition } from './entities'
import type { Incident } from './rules'

/** All that was written down of a session, for its workers. */
export async function listIncidents(
  _proof: WorkerOf,
  sessionId: SessionId,
): Promise<readonly Incident[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(IncidentEntity)
    .query({ partition: incidentPartition(sessionId), range: { beginsWith: INCIDENT_KEY } })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return Items as unknown as readonly Incident[]
}

type Some = { readonly after: string | undefined; readonly limit: number }

/** Behind every entry of a session. */
const INCIDENT_END = 'INCIDENT$'

/** Some of it, in the order of their keys: for showing, at half the price. */
export async function listSomeIncidents(
  _proof: WorkerOf,
  sessionId: SessionId,
  { after, limit }: Some,
): Promise<readonly Incident[]> {
  const from = after === undefined ? INCIDENT_KEY : `${INCIDENT_KEY}${after}#`
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(IncidentEntity)
    .query({ partition: incidentPartition(sessionId), range: { between: [from, INCIDENT_END] } })
    .options({ limit })
    .send()
  return Items as unknown as readonly Incident[]
}

/** The key in an id of the kept. */
const keyIn = (id: string) => {
  const [sessionId = '', incidentId = ''] = id.split('#')
  return { sessionId, incidentId }
}

/** By the ids under which they are kept. */
export const loadKeptIncidents = async (ids: readonly string[]): Promise<readonly Incident[]> => {
  const found = await factsOf<Incident>(IncidentEntity).loadMany(ids.map(keyIn), {
    consistent: true,
  })
  return found.filter((one) => one !== undefined)
}
