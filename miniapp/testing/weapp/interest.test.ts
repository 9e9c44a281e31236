import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { ASK_WORDS, INTEREST_WORDS as W, standsAt } from '../../../shared/text/zhCN/interest'
import { MY_SEAT_WORDS, SIGN_UP_WORDS } from '../../../shared/text/zhCN/registration'
import { signUpHere } from '../journeys/attending'
import { signIn } from '../journeys/joining'
import { askWhoWouldCome, followMessage, openAsked, sayFromList } from '../journeys/wanting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5650
const TITLE = `二胡班${Date.now() % 100_000}`
const UNTIL = addDays(localDateAt(Date.now()), 5)
const NEEDED = 3
const missing = (lacking: number) => standsAt({ status: 'open', needed: NEEDED, lacking })
const ENOUGH = standsAt({ status: 'enough', needed: NEEDED })

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone
let third: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour12')
  second = hands.phoneOf('neighbour13')
  third = hands.phoneOf('neighbour9')
  await Promise.all([worker, first, second, third].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A class that opens because enough asked', () => {
  it('(4.5) is asked about by a worker, with one typed field', async () => {
    const said = await askWhoWouldCome(worker, { title: TITLE, until: UNTIL, needed: NEEDED })
    expect(said).toContain(TITLE)
    expect(said).toContain(missing(NEEDED))
    expect(said).toContain(ASK_WORDS.none)
  }, 120_000)

  it('(4.5) says to each who taps how many households are still missing', async () => {
    await sayFromList(first, TITLE, missing(2))
    await sayFromList(second, TITLE, missing(1))
  }, 120_000)

  it('(4.5) is taken back on its page, and said again', async () => {
    await openAsked(second, TITLE, W.back)
    await second.tap(W.back)
    await second.waitFor(missing(2))
    await second.tap(W.want)
    const said = await second.waitFor(missing(1))
    expect(said).toContain(W.toldLater)
    expect(said).not.toContain(ASK_WORDS.byBuilding)
  }, 60_000)

  it('(4.5) is enough with the third household, and waits at the desk for the worker', async () => {
    await openAsked(third, TITLE, W.want)
    await third.tap(W.want)
    await third.waitFor(W.toldLater)
    await followMessage(worker, new RegExp(`${TITLE}.*可以开班了`))
    const said = await worker.waitFor(ASK_WORDS.publish)
    expect(said).toContain(ENOUGH)
    expect(said).toContain(ASK_WORDS.byBuilding)
  }, 120_000)

  it('(4.5) is published, heard of by those who would have come, and signed up for with a tap', async () => {
    await worker.tap(ASK_WORDS.publish)
    await worker.waitFor(SIGN_UP_WORDS.joinToSignUp)
    await followMessage(first, new RegExp(`${TITLE}.*开班了`))
    await first.waitFor(SIGN_UP_WORDS.signUp)
    await signUpHere(first)
    expect(await first.text()).toContain(MY_SEAT_WORDS.confirmed(1))
    for (const phone of [worker, first, second, third]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})
