import { showSession } from '../../shared/contract/event'
import { listNotices } from '../../shared/contract/notice'
import { joinWaitlist, signUp } from '../../shared/contract/registration'
import { localDateAt } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { noticeSentence } from '../../shared/text/zhCN/noticeSentence'
import { neighbour } from './neighbours'
import type { Person, Town } from './town'

/** So many neighbours, 街坊0 first, each behind a door of their own. */
export async function neighboursIn(
  town: Town,
  official: Person,
  count: number,
): Promise<readonly Person[]> {
  const people: Person[] = []
  for (let n = 0; n < count; n++)
    people.push(await neighbour(town, official, `街坊${n}`, { room: `${100 + n}` }))
  return people
}

/**
 * What those do who want to go to a class, by number, and what they see and hear of it. Where they stand is asked once
 * all has settled: the stream may be quicker to give a seat, and writes it down a moment behind the answer.
 */
export const goersOf = (person: (n: number) => Person, settled: () => Promise<void>) => {
  const view = (sessionId: SessionId, n = 7) => person(n).gets(showSession, { sessionId })
  return {
    view,
    statusOf: async (n: number, sessionId: SessionId) => {
      await settled()
      return (await view(sessionId, n)).mine?.status
    },
    heard: async (n: number, title: string) => {
      const { notices } = await person(n).gets(listNotices, {})
      const about = notices.filter((one) => one.title === title)
      return about.map((one) => noticeSentence(one, localDateAt(Date.now())))
    },
    signsUp: (n: number, sessionId: SessionId, party = 1) =>
      person(n).asks(signUp, { sessionId, party }),
    joins: (n: number, sessionId: SessionId, party = 1) =>
      person(n).gets(joinWaitlist, { sessionId, party }),
  }
}
