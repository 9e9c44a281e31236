import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { hoursOf } from '../../../shared/kernel/hours'
import { daysName, dayName } from '../../../shared/text/zhCN/dates'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { EVENT_TEMPLATE_WORDS } from '../../../shared/text/zhCN/eventTemplates'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { MY_SEAT_WORDS, SIGN_UP_WORDS } from '../../../shared/text/zhCN/registration'
import { CALLED_OFF_WORDS, MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { openClass, publishClass, signUpHere, waitHere } from '../journeys/attending'
import { signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openBench } from '../journeys/posting'
import {
  addSeats,
  callOffClass,
  leaveCourse,
  moveTo,
  openManaging,
  publishCourse,
} from '../journeys/rearranging'
import { readInbox } from '../journeys/telling'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5640
const RUN = String(Date.now() % 100_000)
const title = `太极班${RUN}`
const TODAY = localDateAt(Date.now())
const [DAY, LATER] = [addDays(TODAY, 3), addDays(TODAY, 5)]
/** As the form has it. */
const HOURS = { from: '19:00', until: '20:30' } as never

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour12')
  second = hands.phoneOf('neighbour13')
  await Promise.all([worker, first, second].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

const when = (day: typeof DAY) => daysName(hoursOf(day, HOURS), TODAY)

describe('A class that has to be changed', () => {
  beforeAll(async () => {
    await publishClass(worker, { title, day: DAY, capacity: 1 })
    await openClass(first, title, SESSION_WORDS.left(1))
    await signUpHere(first)
    await openClass(second, title, SESSION_WORDS.full)
    await waitHere(second)
  }, 200_000)

  it('(4.4) has one seat more, which goes to whoever waits', async () => {
    await openManaging(worker, title, 2)
    await addSeats(worker, 1)
    await openClass(second, title, MY_SEAT_WORDS.confirmed(1))
  }, 120_000)

  it('(4.2) is moved to another day, and both read from when to when', async () => {
    await openManaging(worker, title, 2)
    await moveTo(worker, { day: LATER, people: 2 })
    const moved = { wasWhen: when(DAY), place: undefined, wasPlace: undefined }
    const parts = { title, days: when(LATER), reason: undefined, moved }
    for (const phone of [first, second])
      expect(await readInbox(phone, NOTICE_SENTENCES['registration.moved'](parts))).toContain(
        NOTICE_SENTENCES['registration.moved'](parts),
      )
    expect(await openClass(first, title, dayName(LATER, TODAY))).toContain(MY_SEAT_WORDS.cancel)
  }, 120_000)

  it('(4.1) is called off, with the reason, and both read it', async () => {
    await openManaging(worker, title, 2)
    await callOffClass(worker, { because: 'teacher', people: 2 })
    const parts = { title, days: when(LATER), reason: 'teacher' }
    for (const phone of [first, second])
      expect(await readInbox(phone, NOTICE_SENTENCES['registration.calledOff'](parts))).toContain(
        NOTICE_SENTENCES['registration.calledOff'](parts),
      )
  }, 120_000)

  it('(4.1) is held again as it was: only the day is chosen', async () => {
    await worker.tap(MANAGE_WORDS.again)
    await worker.waitFor(P.publish)
    await worker.tap(dayLabel(DAY, TODAY, 'free'))
    await worker.tap(P.publish)
    expect(await worker.waitFor(new RegExp(`${title}\\n.*${P.spots[0]}`))).toContain(
      SESSION_WORDS.left(2),
    )
    for (const phone of [worker, first, second]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})

describe('A course whose first lesson is called off', () => {
  const name = `连上的课${RUN}`

  it('(4.4) leads whoever reads of it to their seat, which stands for the others', async () => {
    await publishCourse(worker, { title: name, day: DAY })
    const asked = worker.requests().map(({ path }) => /sessions\/(ses_\w+)/.exec(path)?.[1])
    const id = asked.filter((one) => one !== undefined).pop()
    await first.open(`packages/event/detail/index?id=${id}`)
    await first.waitFor(SIGN_UP_WORDS.signUp)
    await signUpHere(first)
    await worker.tap(MANAGE_WORDS.manage)
    await worker.waitFor(MANAGE_WORDS.people(1))
    await callOffClass(worker, { because: 'weather', people: 1 })
    const parts = { title: name, days: when(DAY), reason: 'weather' }
    const news = NOTICE_SENTENCES['registration.lessonOff'](parts)
    expect(await readInbox(first, news)).toContain(news)
    // What the phone knew of the class a moment ago may be shown first.
    const page = await lookUntil(first, MY_SEAT_WORDS.othersHeld, async () => {
      await readInbox(first, news)
      await first.tap(news)
    })
    expect(page).toContain(SESSION_WORDS.calledOff(CALLED_OFF_WORDS.weather))
    expect(page).toContain(MY_SEAT_WORDS.confirmed(1))
    await leaveCourse(first)
    for (const phone of [worker, first]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})

describe('A class that is held often', () => {
  it('(4.1) is published without a word being typed', async () => {
    const { title: name, bring } = EVENT_TEMPLATE_WORDS.firstAid
    await openBench(worker)
    await worker.tap(P.bench)
    await worker.tap(name)
    await worker.tap(P.spots[0])
    await worker.tap(dayLabel(DAY, TODAY, 'free'))
    await worker.tap(P.publish)
    expect(await worker.waitFor(SESSION_WORDS.bring)).toContain(bring)
    expect(worker.remarks()).toEqual([])
  }, 120_000)
})
