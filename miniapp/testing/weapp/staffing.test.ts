import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { addDays, clockAt, localDateAt } from '../../../shared/kernel/dates'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { MAX_COUNTED } from '../../../shared/contract/seats'
import { MY_SEAT_WORDS, SIGN_UP_WORDS } from '../../../shared/text/zhCN/registration'
import {
  MOVE_REASON_WORDS,
  PEOPLE_WORDS as P,
  SEAT_CALLS_WORDS,
} from '../../../shared/text/zhCN/seatsDesk'
import { giveBack, openClass, publishClass, signUpHere } from '../journeys/attending'
import { bindCard, printCards, registerElder } from '../journeys/carding'
import { type Home, signIn } from '../journeys/joining'
import {
  moveToFront,
  openCalls,
  openPeople,
  readPerson,
  settleCall,
  signUpByCard,
} from '../journeys/staffing'
import { givePhone } from '../journeys/rostering'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5670
const RUN = String(Date.now() % 100_000)
const TODAY = localDateAt(Date.now())
const [early, late] = [`书画${RUN}`, `太极${RUN}`]
const DAY = addDays(TODAY, 4)
/** Within a day and still to come, at every hour: then a seat is offered and not given. */
const SOON =
  clockAt(Date.now()).hour >= 10
    ? { day: addDays(TODAY, 1), from: '09:00' }
    : { day: TODAY, from: '19:00' }

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone
let third: Phone
let fourth: Phone
let elder: Home

const people = (count: number): string => SESSION_WORDS.people(count, MAX_COUNTED)
const meOf = async (phone: Phone) => (await hands.ask(phone, 'me')) as Me
const formOf = async (phone: Phone): Promise<string> => (await meOf(phone)).addressForm ?? ''

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour12')
  second = hands.phoneOf('neighbour13')
  third = hands.phoneOf('neighbour14')
  fourth = hands.phoneOf('neighbour15')
  await Promise.all([worker, first, second, third, fourth].map(signIn))
  const compound = (await meOf(first)).memberships[0]?.compoundName ?? ''
  const door = { building: '1栋', unit: '1', room: '1' }
  elder = { compound, ...door, name: '谭桂芳', addressForm: '谭婆婆' }
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('An elder without a phone', () => {
  it('(4.3) is signed up by a worker by her card, and stands on the list with who did it', async () => {
    await registerElder(worker, elder)
    const letters = await printCards(worker)
    await bindCard(worker, elder, letters)
    await publishClass(worker, { title: early, day: DAY, capacity: 10 })
    await openPeople(worker, early)
    const read = await signUpByCard(worker, { letters, addressForm: elder.addressForm })
    expect(read).toContain(P.who(elder.name, elder.addressForm))
    await worker.waitFor(P.who(elder.name, elder.addressForm))
    expect(await readPerson(worker, elder.addressForm)).toContain('帮着报了名')
    expect(worker.remarks()).toEqual([])
  }, 200_000)
})

describe('A seat that is offered', () => {
  it('(4.4) stands on the call list, is called by one tap, and another says that they come: it is theirs', async () => {
    await publishClass(worker, { title: late, ...SOON, capacity: 1 })
    await openClass(first, late, SESSION_WORDS.left(1))
    await signUpHere(first)
    for (const phone of [second, third, fourth]) {
      await openClass(phone, late, SIGN_UP_WORDS.join)
      await phone.tap(SIGN_UP_WORDS.join)
      await phone.waitFor(MY_SEAT_WORDS.leave)
    }
    await openClass(first, late, MY_SEAT_WORDS.confirmed(1))
    await giveBack(first)
    const form = await formOf(second)
    const read = await openCalls(worker, late)
    const [, name = ''] = new RegExp(`(\\S+)（${form}）`).exec(read) ?? []
    expect(read).toContain(SEAT_CALLS_WORDS.onPaper)
    await givePhone(second)
    await openCalls(worker, SEAT_CALLS_WORDS.call)
    await worker.tap(SEAT_CALLS_WORDS.callFor(name))
    expect(worker.done()).toContainEqual({
      ...{ what: 'makePhoneCall', with: expect.stringMatching(/^138001\d{5}$/) },
    })
    expect(await worker.text()).not.toMatch(/138\d{8}/)
    await settleCall(worker, 'comes', name)
    await worker.waitFor(SEAT_CALLS_WORDS.none)
    await openClass(second, late, MY_SEAT_WORDS.confirmed(1))
    for (const phone of [worker, first, second]) expect(phone.remarks()).toEqual([])
  }, 200_000)

  it('(4.4) goes by the order that a worker set, and the reason stands on the list', async () => {
    await openPeople(worker, late)
    await worker.tap(P.lists.waiting)
    const [before, behind] = [await formOf(third), await formOf(fourth)]
    await worker.waitFor(behind)
    await moveToFront(worker, behind)
    const seen = await worker.waitFor(new RegExp(`（${behind}）[^]*（${before}）`))
    expect(seen).toContain(P.place(2))
    expect(await readPerson(worker, behind)).toContain(MOVE_REASON_WORDS.frail)
    const ahead = MY_SEAT_WORDS.ahead(people(1))
    await openClass(third, late, ahead)
    await openClass(fourth, late, MY_SEAT_WORDS.next)
    for (const phone of [worker, third, fourth]) expect(phone.remarks()).toEqual([])
  }, 100_000)
})
