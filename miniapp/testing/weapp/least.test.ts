import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import {
  addDays,
  HOUR_MS,
  type LocalDate,
  localDateAt,
  startOf,
} from '../../../shared/kernel/dates'
import { ABSENCE_WORDS } from '../../../shared/text/zhCN/attendance'
import { DECIDING_WORDS, decidingWords } from '../../../shared/text/zhCN/deciding'
import { MY_EVENTS_WORDS, MY_SEAT_WORDS } from '../../../shared/text/zhCN/registration'
import { callReason, SEAT_CALLS_WORDS } from '../../../shared/text/zhCN/seatsDesk'
import { openClass, readMine, signUpHere } from '../journeys/attending'
import { decideLater, decideNow, publishNeeding } from '../journeys/deciding'
import { signIn } from '../journeys/joining'
import { openManaging } from '../journeys/rearranging'
import { openCalls, settleCall } from '../journeys/staffing'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5720
const title = `插花班${String(Date.now() % 100_000)}`
const TODAY = localDateAt(Date.now())
const DAY = addDays(TODAY, 5)
/** Of the demonstration: this neighbour did not come to two classes, and has a seat in a third. */
const MISSED = ['防骗讲座', '急救入门'] as const
const NEXT = '八段锦'

let world: World
let hands: Hands
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

const signedIn = async (person: string): Promise<Phone> => {
  const phone = hands.phoneOf(person)
  await signIn(phone)
  return phone
}
/** What the page says of so many who are lacking, to be decided at eight in the evening of a day. */
const lacking = (count: number, day: LocalDate): string =>
  decidingWords(
    { people: 5, lacking: count, decidesAt: startOf(day) + 20 * HOUR_MS },
    TODAY,
  ) as string

describe('A class that needs five', () => {
  let worker: Phone
  let first: Phone
  beforeAll(async () => {
    worker = await signedIn('worker1')
    first = await signedIn('neighbour12')
  }, 100_000)

  it('(4.5) says how many are lacking and until when, and one fewer once somebody signs up', async () => {
    const seen = await publishNeeding(worker, { title, day: DAY, least: 5, by: 'evening' })
    expect(seen).toContain(lacking(5, addDays(DAY, -1)))
    await openClass(first, title, lacking(5, addDays(DAY, -1)))
    await signUpHere(first)
    await first.waitFor(lacking(4, addDays(DAY, -1)))
  }, 120_000)

  it('(4.5) is decided earlier where a worker says so, and the page says when', async () => {
    await openManaging(worker, title, 1)
    await decideLater(worker, 'threeDays')
    await worker.waitFor(lacking(4, addDays(DAY, -3)))
    await openClass(first, title, lacking(4, addDays(DAY, -3)))
  }, 120_000)

  it('(4.5) takes place in spite of it where a worker says so, for certain', async () => {
    await openManaging(worker, title, 1)
    await decideNow(worker)
    const certain = decidingWords({ people: 5, certain: 'anyway' }, TODAY) as string
    expect(await worker.waitFor(certain)).not.toContain(DECIDING_WORDS.panel)
    await openClass(first, title, certain)
    for (const phone of [worker, first]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})

describe('Whoever did not come twice', () => {
  let worker: Phone
  let neighbour: Phone
  beforeAll(async () => {
    worker = await signedIn('worker2')
    neighbour = await signedIn('neighbour46')
  }, 100_000)

  it('(4.8) stands on the call list on the day before, with the reason, and nobody may answer', async () => {
    const form = ((await hands.ask(neighbour, 'me')) as Me).addressForm ?? ''
    const read = await openCalls(worker, NEXT)
    expect(read).toContain(callReason('absences', ''))
    const [, name = ''] = new RegExp(`(\\S+)（${form}）`).exec(read) ?? []
    await settleCall(worker, 'notReached', name)
    await worker.waitFor(/打过1次没人接/)
    await openClass(neighbour, NEXT, MY_SEAT_WORDS.confirmed(1))
  }, 120_000)

  it('(4.8) reads it alone, says why, and is called no more', async () => {
    await readMine(neighbour, MY_EVENTS_WORDS.absences(2))
    await neighbour.tap(MY_EVENTS_WORDS.absencesSee)
    expect(await neighbour.waitFor(MISSED[0])).toContain(MY_EVENTS_WORDS.statuses.noShow)
    await neighbour.tap(MISSED[0])
    await neighbour.tap(ABSENCE_WORDS.explain)
    await neighbour.tap(ABSENCE_WORDS.says.ill)
    await neighbour.tap(ABSENCE_WORDS.send)
    await neighbour.waitFor(ABSENCE_WORDS.heard.ill)
    const seen = await readMine(neighbour, NEXT)
    expect(seen).not.toContain(MY_EVENTS_WORDS.absences(2))
    await openCalls(worker, SEAT_CALLS_WORDS.none)
    expect(await worker.waitFor(without(NEXT))).toContain(SEAT_CALLS_WORDS.none)
    for (const phone of [worker, neighbour]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})
