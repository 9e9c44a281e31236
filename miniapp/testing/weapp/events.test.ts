import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { ACTING_WORDS } from '../../../shared/text/zhCN/care'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import {
  MY_EVENTS_WORDS,
  MY_SEAT_WORDS,
  SIGN_UP_WORDS,
} from '../../../shared/text/zhCN/registration'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import {
  giveBack,
  openClass,
  publishClass,
  readMine,
  signUpFamily,
  signUpHere,
  waitHere,
} from '../journeys/attending'
import { HOME, signIn } from '../journeys/joining'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5600
const RUN = String(Date.now() % 100_000)
const [small, large] = [`手机班${RUN}`, `合唱${RUN}`]
// Further away than a day: whoever waits moves up without being asked, at every hour of the day.
const DAY = addDays(localDateAt(Date.now()), 3)
/** Of the demonstration: she has no phone, and neighbour9 acts for her. */
const MOTHER = '罗婆婆'

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone
let daughter: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour12')
  second = hands.phoneOf('neighbour13')
  daughter = hands.phoneOf('neighbour9')
  await Promise.all([worker, first, second, daughter].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A class with one seat', () => {
  it('(4.1) is published with one typed field, and stands on its page at once', async () => {
    await publishClass(worker, { title: small, day: DAY, capacity: 1 })
    await openClass(first, small, SESSION_WORDS.left(1))
  }, 120_000)

  it('(4.3) is signed up for in three taps from Home', async () => {
    await first.open(HOME)
    const before = first.taps()
    await first.tap(HOME_WORDS.doors.learn)
    await first.waitFor(small)
    await first.tap(small)
    await first.waitFor(SIGN_UP_WORDS.signUp)
    await signUpHere(first)
    expect(first.taps() - before).toBe(3)
  }, 60_000)

  it('(4.4) is full for the next one, who waits and reads their true place', async () => {
    await openClass(second, small, SESSION_WORDS.full)
    await waitHere(second)
    await readMine(second, MY_EVENTS_WORDS.statuses.waitlisted)
  }, 60_000)

  it('(4.4) goes to whoever waits once it is given back, with its reason', async () => {
    await openClass(first, small, MY_SEAT_WORDS.confirmed(1))
    await giveBack(first)
    await openClass(second, small, MY_SEAT_WORDS.confirmed(1))
    await readMine(second, MY_EVENTS_WORDS.statuses.confirmed)
    for (const phone of [first, second]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})

describe('A class for many', () => {
  it('(4.3) is signed up for in the name of one of the family, said before and seen after', async () => {
    await publishClass(worker, { title: large, day: DAY, capacity: 10 })
    await openClass(daughter, large, SIGN_UP_WORDS.forFamily)
    await signUpFamily(daughter, MOTHER)
    expect(await daughter.text()).toContain(ACTING_WORDS.acting(MOTHER))
    await daughter.tap(ACTING_WORDS.oneself)
    await daughter.waitFor(SIGN_UP_WORDS.signUp)
    expect(daughter.remarks()).toEqual([])
  }, 120_000)
})
