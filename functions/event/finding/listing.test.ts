import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSessions, type SessionCard } from '../../../shared/contract/event'
import { holds, onDay } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { NANHAI, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let zhu: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  zhu = await admin(town, '区里的朱')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  await fill()
}, 90_000)
afterAll(() => town.stop())

const TITLES = ['区', '社区', '小区'] as const

/** A district, a community and a compound that hold things by turns, and a neighbouring community. */
async function fill() {
  const { districtId, beijiang, jiuding, tapo } = town.places
  const nodes = [districtId, beijiang, jiuding]
  for (const [n, nodeId] of nodes.entries()) {
    const sessions = Array.from({ length: 15 }, (_, week) => onDay(2 + week * 3 + n))
    const kind = n === 1 ? 'event' : 'class'
    const words = { kind, title: TITLES[n] ?? '' } as const
    await holds(town, zhu, { nodeId, words, sessions })
  }
  await holds(town, zhu, { nodeId: tapo, words: { kind: 'class', title: '隔壁' } })
}

type Ask = Omit<Parameters<typeof ask>[1], never>
const ask = (by: Person, more: { readonly kind?: 'class' | 'event'; readonly cursor?: string }) =>
  by.gets(listSessions, { compoundId: town.places.jiuding, ...more })

async function pages(by: Person, more: Ask = {}): Promise<readonly (readonly SessionCard[])[]> {
  const found: SessionCard[][] = []
  let cursor: string | undefined
  do {
    const page = await ask(by, { ...more, ...(cursor === undefined ? {} : { cursor }) })
    found.push(page.cards)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

describe('What comes around a compound', () => {
  it('(4.1) is of every place above it, in the order of time, each once, twenty a page', async () => {
    const found = await pages(chen)
    expect(found.map((page) => page.length)).toEqual([20, 20, 5])
    const cards = found.flat()
    expect(cards.map(({ title }) => title)).toEqual(
      Array.from({ length: 45 }, (_, n) => TITLES[n % 3]),
    )
    expect(new Set(cards.map(({ id }) => id)).size).toBe(45)
    const days = cards.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
  })

  it('(4.1) says for whom it is, where that is more than the compound', async () => {
    const [first = []] = await pages(chen)
    expect(first.slice(0, 3).map(({ reach }) => reach)).toEqual(['禅城区', '北江社区', undefined])
  })

  it('(4.1) may be of one kind alone', async () => {
    const cards = (await pages(chen, { kind: 'event' })).flat()
    expect(cards.map(({ title }) => title)).toEqual(Array.from({ length: 15 }, () => '社区'))
  })

  it('(4.1) is seen by whoever looks in, too', async () => {
    const cards = (await pages(town.stranger)).flat()
    expect(cards).toHaveLength(45)
    expect(JSON.stringify(cards)).not.toMatch(/fill|isHidden|res_/)
  })

  it('(1.11) is not seen from another district', async () => {
    const far = await town.person('南海的人', NANHAI)
    const answer = await far.asks(listSessions, { compoundId: town.places.jiuding })
    expect(answer).toMatchObject({ status: 404 })
    const nowhere = 'cpd_01J0000000000000000000ZZZZ' as never
    expect(await chen.asks(listSessions, { compoundId: nowhere })).toMatchObject({ status: 404 })
  })

  it('(4.1) goes on for whoever began it alone, and with the same question', async () => {
    const { cursor = '' } = await ask(chen, {})
    const WRONG = { status: 400, refusal: { code: 'cursor.invalid' } }
    const { jiuding: compoundId, hongye } = town.places
    expect(await xiaoli.asks(listSessions, { compoundId, cursor })).toMatchObject(WRONG)
    for (const other of [{ compoundId, kind: 'class' as const }, { compoundId: hongye }])
      expect(await chen.asks(listSessions, { ...other, cursor })).toMatchObject(WRONG)
  })
})
