import { admitTo, closeList } from '../../shared/contract/attendance'
import { makeCalendar } from '../../shared/contract/afterClass'
import type { SessionId } from '../../shared/kernel/ids'
import { begunClass, doorClass } from './attendance'
import { homeOf } from './blocking'
import { EMERGENCY_LAID } from './emergencies'
import { INCIDENT_LAID } from './incidents'
import { SELLING_LAID } from './selling'
import { STORY_LAID } from './stories'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

/** A class to which these came, its list closed. */
export async function attendedBy(
  town: Town,
  official: Person,
  people: readonly Person[],
): Promise<SessionId> {
  const sessionId = await begunClass(town, official, people)
  for (const person of people) {
    const who = { by: 'name', membershipId: await homeOf(person) } as const
    await official.gets(admitTo, { sessionId, who })
  }
  await official.gets(closeList, { sessionId })
  await town.stream?.drain()
  return sessionId
}

/** A good request for each. */
export const AFTER_LAID = {
  exportAttendance: async (town: Town, { official, chen }: People) => ({
    sessionId: await doorClass(town, official, [chen]),
    format: 'csv',
  }),
  sayFeedback: async (town: Town, { official, chen }: People) => ({
    sessionId: await attendedBy(town, official, [chen]),
    ...{ face: 'good', ticks: ['clear'] },
  }),
  showFeedback: async (town: Town, { official, chen }: People) => ({
    sessionId: await attendedBy(town, official, [chen]),
  }),
  showAttested: async (town: Town, { official, chen }: People) => ({
    sessionId: await attendedBy(town, official, [chen]),
  }),
  showCalendar: () => Promise.resolve({}),
  makeCalendar: () => Promise.resolve({}),
  endCalendar: () => Promise.resolve({}),
  readCalendar: async (_town: Town, { chen }: People) => {
    const { link = '' } = await chen.gets(makeCalendar, {})
    return { file: link.slice(link.lastIndexOf('/') + 1) }
  },
  readCompoundCalendar: ({ places }: Town) => Promise.resolve({ compoundId: places.jiuding }),
  ...SELLING_LAID,
  ...INCIDENT_LAID,
  ...EMERGENCY_LAID,
  ...STORY_LAID,
} as const

/** What comes after a class: what anybody may ask for. */
export async function inputsOfAfterClass(town: Town, people: People) {
  const inputs: Record<string, object> = {}
  for (const [name, lay] of Object.entries(AFTER_LAID)) inputs[name] = await lay(town, people)
  return inputs as Readonly<Record<keyof typeof AFTER_LAID, Readonly<Record<string, unknown>>>>
}
