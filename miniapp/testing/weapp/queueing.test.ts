import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { QUEUE_WORDS as W } from '../../../shared/text/zhCN/bookingQueue'
import { find } from '../journeys/borrowing'
import { signIn } from '../journeys/joining'
import { comesBackLate, getInLine, leaveTurn, takeTurn } from '../journeys/queueing'
import { readInbox } from '../journeys/telling'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4960
/** Of the demonstration: a ladder that should have been back for days, and whose it is. */
const TITLE = '铝合金梯子'
const OWNER = 'neighbour29'

let world: World
let hands: Hands
let owner: Phone
let queue: readonly Phone[]
const nth = (n: number): Phone => queue[n] as Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf(OWNER)
  queue = ['neighbour30', 'neighbour31', 'neighbour32'].map((person) => hands.phoneOf(person))
  await Promise.all([owner, ...queue].map(signIn))
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A queue of three for what comes back late', () => {
  it('(2.8) is joined from the page of the thing, and says how many are in front', async () => {
    for (const n of [0, 1, 2]) await getInLine(nth(n), TITLE, n)
    await find(nth(2), TITLE)
    expect(await nth(2).waitFor(W.mine)).toContain(W.waiting(3))
  }, 120_000)

  it('(2.6) moves when its owner has it back, and not before', async () => {
    expect(await comesBackLate(owner, nth(0), TITLE)).toContain('明天')
    const told = /轮到您了：铝合金梯子给您留着/
    expect((await readInbox(nth(1), '轮到您了'))[0]).toMatch(told)
  }, 120_000)

  it('(2.8) lets the first say yes, and the owner answers', async () => {
    await takeTurn(owner, nth(0), TITLE)
  }, 90_000)

  it('(2.8) lets somebody say no, which nobody else hears of', async () => {
    await leaveTurn(nth(1), TITLE)
    const read = await readInbox(owner, '有邻居想借铝合金梯子')
    expect(read.filter((line) => line.includes('不借铝合金梯子'))).toEqual([])
    for (const phone of [owner, ...queue]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})
