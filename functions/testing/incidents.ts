import { writeIncident } from '../../shared/contract/incident'
import type { SessionId } from '../../shared/kernel/ids'
import { begunClass } from './attendance'
import { homeOf } from './blocking'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

/** A class at which somebody fell. */
export async function fell(town: Town, official: Person, person: Person): Promise<SessionId> {
  const sessionId = await begunClass(town, official, [person])
  await official.gets(writeIncident, {
    ...{ sessionId, kinds: ['fall'], words: '门口台阶上滑了一下', steps: ['rested', 'family'] },
    membershipId: await homeOf(person),
  })
  return sessionId
}

/** A good request for each. */
export const INCIDENT_LAID = {
  writeIncident: async (town: Town, { official, chen }: People) => ({
    sessionId: await begunClass(town, official, [chen]),
    ...{ kinds: ['fall'], steps: ['rested'], membershipId: await homeOf(chen) },
  }),
  showIncidents: async (town: Town, { official, chen }: People) => ({
    sessionId: await fell(town, official, chen),
  }),
} as const
