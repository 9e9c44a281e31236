import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/listing'
import type { Category, ListingCard } from '../../../shared/contract/listing'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let li: Person
const HERE = Array.from({ length: 21 }, (_, n) => `一栋的工具${n + 1}`)
const THERE = Array.from({ length: 6 }, (_, n) => `二栋的工具${n + 1}`)

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  const [chen, he] = [
    await neighbour(town, xiaoli, '陈姨', { building: 0, room: '101' }),
    await neighbour(town, xiaoli, '何伯', { building: 1, room: '202' }),
  ]
  li = await neighbour(town, xiaoli, '李叔', { building: 0, room: '303' })
  await publishes(town, he, { title: '二栋的书', category: 'books' })
  await publishAll(he, THERE)
  await publishAll(chen, HERE)
}, 120_000)
afterAll(() => town.stop())

/** Some at once, and never more drafts than one may have. */
async function publishAll(owner: Person, titles: readonly string[]): Promise<void> {
  for (let at = 0; at < titles.length; at += 8)
    await Promise.all(titles.slice(at, at + 8).map((title) => publishes(town, owner, { title })))
}

async function pagesFor(person: Person, category?: Category) {
  const pages: (readonly ListingCard[])[] = []
  let cursor: string | undefined
  do {
    const answer = await person.gets(contract.listListings, {
      compoundId: town.places.jiuding,
      ...(category === undefined ? {} : { category }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    pages.push(answer.cards)
    cursor = answer.cursor
  } while (cursor !== undefined)
  return pages
}

describe('The things of a compound, page by page', () => {
  it('(2.5) all of the own building, then all others, none twice and none left out', async () => {
    const cards = (await pagesFor(li)).flat()
    const near = cards.map(({ nearness }) => nearness)
    expect(near).toEqual([
      ...HERE.map(() => 'sameBuilding'),
      ...[...THERE, '书'].map(() => 'sameCompound'),
    ])
    const titles = cards.map(({ title }) => title).sort()
    expect(titles).toEqual([...HERE, ...THERE, '二栋的书'].sort())
  })

  it('(2.5) the same for a guest, without saying what is near', async () => {
    const cards = (await pagesFor(town.stranger)).flat()
    expect(new Set(cards.map(({ id }) => id)).size).toBe(28)
    expect(cards.some((card) => 'nearness' in card)).toBe(false)
  })

  it('(2.5) a category that only another building has is on the first page', async () => {
    const [first = []] = await pagesFor(li, 'books')
    expect(first.map(({ title }) => title)).toEqual(['二栋的书'])
  })

  it('(2.5) a category that nobody has is one empty page', async () =>
    expect(await pagesFor(li, 'party')).toEqual([[]]))

  it('(2.5) no page is empty before the last', async () => {
    for (const person of [li, town.stranger])
      for (const page of await pagesFor(person, 'tools')) expect(page.length).toBeGreaterThan(0)
  })
})
