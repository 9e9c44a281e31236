import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listDemand } from '../../../shared/contract/demand'
import { searchListings } from '../../../shared/contract/listing'
import { neighbour, worker } from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())

const looksFor = (person: Person, words: string, more: object = {}) =>
  person.gets(searchListings, { compoundId: town.places.jiuding, words, ...more })
const demand = () => xiaoli.gets(listDemand, { nodeId: town.places.beijiang })

describe('What neighbours look for in vain', () => {
  it('(2.5) is counted, a person once a day, the most wanted first, and shown without a name', async () => {
    await looksFor(li, '投影 仪')
    for (let again = 0; again < 3; again++) await looksFor(chen, '投影仪')
    await looksFor(chen, '轮椅')
    const { rows } = await demand()
    expect(rows).toEqual([
      { words: '投影仪', compoundName: '九鼎小区', count: 2 },
      { words: '轮椅', compoundName: '九鼎小区', count: 1 },
    ])
    const stored = (await allStored(town.tableEndpoint)).filter(
      (item) => item['_et']?.S === 'DemandSignal',
    )
    expect(stored).toHaveLength(3)
    expect(JSON.stringify(stored)).not.toMatch(/res_/)
    expect(new Set(stored.map((item) => item['hash']?.S)).size).toBe(3)
  })

  it('(2.5) is not kept where it is one character, may tell of a person, or asks for money', async () => {
    const before = await demand()
    for (const words of ['梯', '13800138000', '1栋 502 88', '加我微信', '租金便宜'])
      await looksFor(chen, words)
    expect(await demand()).toEqual(before)
  })

  it('(1.2) is not counted for guests, nor where the search was narrowed down', async () => {
    const before = await demand()
    await looksFor(town.stranger, '烧烤炉')
    await looksFor(chen, '烧烤炉', { category: 'books' })
    expect(await demand()).toEqual(before)
  })

  it('(1.11) is for the workers of that community alone, and a month apart is empty', async () => {
    const { beijiang: nodeId, elsewhereCommunity } = town.places
    for (const [person, node] of [
      [amin, nodeId],
      [xiaoli, elsewhereCommunity],
      [chen, nodeId],
    ] as const)
      expect(await person.asks(listDemand, { nodeId: node })).toMatchObject({ status: 403 })
    expect((await xiaoli.gets(listDemand, { nodeId, month: '2020-01' })).rows).toEqual([])
  })
})
