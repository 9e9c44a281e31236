import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as ownListing from '../../../shared/contract/ownListing'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chen: Person
let li: Person
const FIRST = Array.from({ length: 15 }, (_, n) => `旧草稿${n + 1}`)
const SECOND = Array.from({ length: 28 }, (_, n) => `新草稿${n + 1}`)

const ask = (person: Person, cursor?: string) =>
  person.asks(ownListing.listMyListings, cursor === undefined ? {} : { cursor })

async function startsAndGivesUp(titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const { id } = await chen.gets(ownListing.startDraft, {
      compoundId: town.places.jiuding,
      title,
    })
    await chen.gets(ownListing.withdrawListing, { listingId: id })
  }
}

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  await startsAndGivesUp(FIRST)
  await publishes(town, chen, { title: '人字梯' })
  await startsAndGivesUp(SECOND)
}, 60_000)
afterAll(() => town.stop())

describe('My things', () => {
  it('(2.1) are all there, the newest first, whatever became of them', async () => {
    const pages = []
    let cursor: string | undefined
    do {
      const answer = await ask(chen, cursor)
      if (!answer.ok) throw new Error(answer.text)
      pages.push(answer.value.listings)
      cursor = answer.value.cursor
    } while (cursor !== undefined)
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 4])
    const newest = [...FIRST, '人字梯', ...SECOND].reverse()
    expect(pages.flat().map(({ title }) => title)).toEqual(newest)
    expect(pages.flat().find(({ title }) => title === '人字梯')).toMatchObject({
      status: 'published',
      check: 'passed',
    })
  })

  it('(2.1) are nobody else’s', async () => {
    expect(await ask(li)).toMatchObject({ value: { listings: [] } })
    const first = await ask(chen)
    const cursor = first.ok ? first.value.cursor : undefined
    expect(await ask(li, cursor)).toMatchObject({
      status: 400,
      message: '列表有变化，请下拉刷新。',
    })
    expect(await town.stranger.asks(ownListing.listMyListings, {})).toMatchObject({
      status: 401,
      message: '请先登录，再来一次。',
    })
  })
})
