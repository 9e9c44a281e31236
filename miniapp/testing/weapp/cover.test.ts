import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { listSessions } from '../../../shared/contract/event'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { Me } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { COVER_WORDS as W } from '../../../shared/text/zhCN/cover'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { openClass, publishClass } from '../journeys/attending'
import { signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openManaging } from '../journeys/rearranging'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5823
const title = `插花班${Date.now() % 100_000}`

let world: World
let hands: Hands
let worker: Phone
let neighbour: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  neighbour = hands.phoneOf('neighbour12')
  await Promise.all([worker, neighbour].map(signIn))
  await publishClass(worker, { title, day: addDays(localDateAt(Date.now()), 3), capacity: 9 })
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function openPanel(): Promise<void> {
  await openManaging(worker, title, 0)
  await worker.tap(W.panel)
  await worker.waitFor(W.more)
}

/** What the list says of it, to a neighbour. */
async function coverInList(): Promise<string | undefined> {
  const [home] = ((await hands.ask(neighbour, 'me')) as Me).memberships
  const list = await hands.ask(neighbour, `compounds/${home?.compoundId ?? ''}/sessions`)
  return (list as OutputOf<typeof listSessions>).cards.find((card) => card.title === title)?.cover
}

describe('The photo of a class', () => {
  it('(4.1) is put there by its worker, and seen once it has passed', async () => {
    await openPanel()
    expect(await coverInList()).toBeUndefined()
    worker.photograph(await ladderPhoto())
    await worker.tap(W.take)
    await worker.waitFor(W.replace)
    await lookUntil(worker, W.states.passed, openPanel)
    expect(await coverInList()).toMatch(/^pho_/)
    await openClass(neighbour, title, SESSION_WORDS.left(9))
  }, 90_000)

  it('(4.1) is taken away again, and the class is as it was', async () => {
    await openPanel()
    await worker.tap(W.drop)
    await worker.waitFor(W.take)
    expect(await coverInList()).toBeUndefined()
    expect(await openClass(neighbour, title, SESSION_WORDS.left(9))).toContain(title)
    for (const phone of [worker, neighbour]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})
