import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { type Computer, deskOf } from '../../../testing/computer'
import { type Class, classOf, crowdAt } from '../../../testing/desk/crowding'
import { neighbour, worker } from '../../../testing/neighbours'
import { fullClass } from '../../../testing/registrations'
import { startTown, type Town } from '../../../testing/town'

/** With whoever signed up before them more than a page on a screen, and more than one on paper. */
const CROWD = { seats: 109, came: 10, waiting: 0 }
const EVERYBODY = Array.from({ length: CROWD.seats }, (_, n) => `邻居${n}`).sort()

let town: Town
let desk: Computer
let held: Class
let path: string

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  held = await classOf(xiaoli, await fullClass(town, xiaoli, { by: chen }))
  await crowdAt(held, chen, CROWD)
  desk = await deskOf(town, xiaoli)
  path = `/console/at/${town.places.beijiang}/events/${held.eventId}`
  await town.stream?.drain()
}, 120_000)
afterAll(() => town.stop())

const idOf = (n: number) => `res_${'0'.repeat(21)}C${String(n).padStart(4, '0')}` as ResidentId
let given: readonly ResidentId[] = []

/** So many more of those who sit there get the next numbers: the last who signed up first. */
async function numbers(count: number, sessionId: SessionId): Promise<void> {
  const [{ loadNumbered }, { changeNumbered }, { commit }] = await Promise.all([
    import('../../store'),
    import('../../writes'),
    import('../../../platform/commit'),
  ])
  const from = CROWD.seats - given.length
  const fresh = Array.from({ length: count }, (_, n) => idOf(from - 1 - n))
  given = [...given, ...fresh]
  const before = await loadNumbered(sessionId)
  await commit(changeNumbered({ ...before, rev: before.rev + 1, order: given, changedAt: 1 }))
  await town.stream?.drain()
}

const namesIn = (text: string): readonly string[] => text.match(/邻居\d+/g) ?? []
const nextIn = (html: string): string =>
  /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe.each(['list', 'paper'])('Whoever pages through a class: %s', (on) => {
  it('(10.2, 4.6) meets everybody once, also where numbers are given out meanwhile', async () => {
    const first = await desk.opens(`${path}/${on}?session=${held.sessionId}`)
    await numbers(40, held.sessionId)
    const second = await desk.opens(nextIn(first.html))
    const met = [...new Set(namesIn(first.text)), ...new Set(namesIn(second.text))]
    expect(nextIn(second.html)).toBe('')
    expect(met.sort()).toEqual(EVERYBODY)
  })
})

describe('A page of it', () => {
  it('(10.2, 4.6) is in the order of the numbers, and behind them whoever has none', async () => {
    const { html } = await desk.opens(`${path}/paper?session=${held.sessionId}`)
    const cells = [...html.matchAll(/<tr[^>]*><t[hd][^>]*>(\d*)<\/t[hd]>/g)].map(([, cell]) => cell)
    const numbered = cells.filter((cell) => cell !== '').map(Number)
    expect(numbered.length).toBeGreaterThan(60)
    expect(numbered).toEqual([...numbered].sort((a, b) => a - b))
    expect(cells.slice(0, numbered.length)).not.toContain('')
  })
})
