import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../shared/contract/event'
import { listDeskSessions } from '../../../shared/contract/eventDesk'
import { DAY_MS } from '../../../shared/kernel/dates'
import { clockAhead } from '../../testing/clock'
import { holds, onDay } from '../../testing/events'
import { worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: (ms: number) => void

beforeAll(async () => {
  town = await startTown()
  moveTo = clockAhead()
  const xiaoli = await worker(town, '小李')
  const words = { kind: 'class', title: '旧课' } as const
  await holds(town, xiaoli, { words, sessions: [onDay(2)] })
  const sessions = Array.from({ length: 25 }, (_, n) => onDay(40 + n))
  await holds(town, xiaoli, { words: { kind: 'class', title: '新课' }, sessions })
}, 60_000)
afterAll(() => town.stop())

/** Logged in anew: the clock is moved about. */
const xiaoliOn = async (days: number): Promise<Person> => {
  moveTo(days * DAY_MS)
  return town.person('小李')
}

async function listed(by: Person, when: 'coming' | 'over' | 'archived') {
  const titles: string[] = []
  let cursor: string | undefined
  do {
    const page = await by.gets(listDeskSessions, {
      ...{ nodeId: town.places.beijiang, when },
      ...(cursor === undefined ? {} : { cursor }),
    })
    titles.push(...page.cards.map(({ title }) => title))
    cursor = page.cursor
  } while (cursor !== undefined)
  return titles
}

describe('A session that is over for a month', () => {
  it('(4.1) leaves what is over for the archive, by itself', async () => {
    const soon = await xiaoliOn(5)
    expect(await listed(soon, 'over')).toEqual(['旧课'])
    expect(await listed(soon, 'archived')).toEqual([])
    const later = await xiaoliOn(35)
    expect(await listed(later, 'over')).toEqual([])
    expect(await listed(later, 'archived')).toEqual(['旧课'])
    moveTo(0)
  })

  it('(4.1) is found from there with all of its words, to be held again', async () => {
    const later = await xiaoliOn(35)
    const asked = { nodeId: town.places.beijiang, when: 'archived' } as const
    const [card] = (await later.gets(listDeskSessions, asked)).cards
    const view = await later.gets(showSession, { sessionId: card?.id ?? ('' as never) })
    expect(view).toMatchObject({ words: { title: '旧课' }, isMyDesk: true })
    moveTo(0)
  })

  it('(4.1) ends the list of what is over, however many are archived, page after page', async () => {
    const later = await xiaoliOn(90)
    expect(await listed(later, 'over')).toHaveLength(5)
    expect(await listed(later, 'archived')).toHaveLength(21)
    moveTo(0)
  })
})
