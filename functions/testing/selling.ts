import { answerSelling, reportSelling } from '../../shared/contract/selling'
import type { SessionId } from '../../shared/kernel/ids'
import { begunClass } from './attendance'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

/** A class that has begun, of which somebody with a seat says that something is sold. */
export async function soldAt(
  town: Town,
  official: Person,
  { by, words }: { readonly by: readonly Person[]; readonly words?: string },
): Promise<SessionId> {
  const sessionId = await begunClass(town, official, by)
  for (const person of by)
    await person.gets(reportSelling, {
      ...{ sessionId, what: ['goods'] },
      ...(words === undefined ? {} : { words }),
    })
  return sessionId
}

/** One that waits, and one that was answered. */
export async function soldAndAnswered(town: Town, { official, chen }: People): Promise<void> {
  await soldAt(town, official, { by: [chen], words: '讲完课卖床垫' })
  const sessionId = await soldAt(town, official, { by: [chen] })
  const words = '问过了，只是发名片'
  await official.gets(answerSelling, { sessionId, outcome: 'nothing', words })
}

/** A good request for each. */
export const SELLING_LAID = {
  reportSelling: async (town: Town, { official, chen }: People) => ({
    sessionId: await begunClass(town, official, [chen]),
    what: ['goods', 'contact'],
  }),
  showSelling: async (town: Town, { official, chen }: People) => ({
    sessionId: await begunClass(town, official, [chen]),
  }),
  answerSelling: async (town: Town, { official, chen }: People) => ({
    sessionId: await soldAt(town, official, { by: [chen] }),
    outcome: 'talked',
  }),
  listSelling: ({ places }: Town) => Promise.resolve({ nodeId: places.beijiang }),
} as const
