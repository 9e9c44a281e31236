import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ACTING_WORDS } from '../../../shared/text/zhCN/care'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import {
  DESK_GROUP_WORDS as D,
  GROUP_WORDS as W,
  MEETING_OFF_WORDS,
} from '../../../shared/text/zhCN/group'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import {
  findGroup,
  manageGroup,
  myGroupsSay,
  openDesk,
  openStandingGroup,
} from '../journeys/grouping'
import { signIn } from '../journeys/joining'
import { followMessage } from '../journeys/wanting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5740
const NAME = `八段锦${Date.now() % 100_000}`
/** What its meeting is called as an event. */
const OPEN_DAY = `公开练${Date.now() % 100_000}`
/** Of the demonstration: she has no phone, and her daughter acts for her. */
const MOTHER = '罗婆婆'
const [, OTHER_PLACE = ''] = P.spots

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

describe('A standing group', () => {
  it('(4.2) is opened by a worker, with one typed field', async () => {
    const said = await openStandingGroup(worker, NAME)
    expect(said).toContain('每天 09:00到10:30')
    expect(said).toContain(D.desk)
    expect(said).toContain(W.members(0))
  }, 120_000)

  it('(4.2) is joined with one tap, and left with one', async () => {
    await findGroup(first, NAME, W.join)
    await first.tap(W.join)
    const said = await first.waitFor(W.toldLater)
    expect(said).not.toContain(D.people)
    await findGroup(second, NAME, W.join)
    await second.tap(W.join)
    await second.waitFor(W.members(2))
    await second.tap(W.leave)
    await second.waitFor(W.members(1))
    await second.waitFor(W.join)
  }, 120_000)

  it('(1.6, 4.2) is joined for somebody without a phone, by who acts for her', async () => {
    await findGroup(daughter, NAME, W.forFamily)
    await daughter.tap(W.forFamily)
    await daughter.waitFor(W.whichOne)
    await daughter.tap(W.joinFor(MOTHER))
    await daughter.waitFor(ACTING_WORDS.acting(MOTHER))
    await daughter.tap(W.joinFor(MOTHER))
    expect(await daughter.waitFor(W.joinedFor(MOTHER))).toContain(W.members(2))
    await daughter.tap(W.leave)
    await daughter.waitFor(W.members(1))
  }, 120_000)

  it('(4.2) stands among what one signed up for', async () => {
    expect(await myGroupsSay(first, NAME)).toContain(W.in)
  }, 60_000)

  it('(4.2) is known by name to the worker alone', async () => {
    await manageGroup(worker, NAME, D.people)
    await worker.tap(D.people)
    const said = await worker.waitFor('栋')
    expect(said).not.toContain(D.noPeople)
  }, 60_000)

  it('(4.2) does not meet once, and whoever is in it hears why', async () => {
    await manageGroup(worker, NAME, D.offOne)
    await worker.tap(D.offOne)
    await worker.waitFor(D.offBecause)
    await worker.tap(MEETING_OFF_WORDS.weather)
    await worker.tap(D.offYes)
    await worker.waitFor(new RegExp(`不办：${MEETING_OFF_WORDS.weather}`))
    await followMessage(first, new RegExp(`${NAME}.*这一次不办：${MEETING_OFF_WORDS.weather}`))
    await first.waitFor(new RegExp(`不办：${MEETING_OFF_WORDS.weather}`))
  }, 120_000)

  it('(4.2) moves, is paused and goes on: each is heard of', async () => {
    await manageGroup(worker, NAME, D.change)
    await worker.tap(D.change)
    await worker.waitFor(D.save)
    await worker.tap(OTHER_PLACE)
    await worker.tap(D.save)
    await worker.waitFor(D.pause)
    await followMessage(first, new RegExp(`${NAME}.*改了.*在${OTHER_PLACE}`))
    await worker.tap(D.pause)
    await worker.waitFor(D.pauseOpen)
    await worker.tap(D.pauseYes)
    await worker.waitFor(D.resume)
    await followMessage(first, new RegExp(`${NAME}.*先停着`))
    await first.waitFor(W.paused)
    await worker.tap(D.resume)
    await worker.waitFor(D.pause)
  }, 180_000)

  it('(4.1, 4.2) is held as an event, filled in from it', async () => {
    await manageGroup(worker, NAME, D.hold)
    await worker.tap(D.hold)
    await worker.waitFor(P.publish)
    await worker.type(P.title, OPEN_DAY)
    await worker.tap(P.publish)
    const said = await worker.waitFor(SESSION_WORDS.who)
    expect(said).toContain(OPEN_DAY)
    expect(said).toContain(OTHER_PLACE)
  }, 120_000)

  it('(4.1) leaves the archive alone: nothing was held a month ago, and it says what comes there', async () => {
    await openDesk(worker)
    await worker.waitFor(DESK_WORDS.when.archived)
    await worker.tap(DESK_WORDS.when.archived)
    expect(await worker.waitFor(DESK_WORDS.none.archived)).toContain(DESK_WORDS.archivedMore)
  }, 60_000)

  it('(4.2) ends, and whoever is in it hears that too', async () => {
    await manageGroup(worker, NAME, D.end)
    await worker.tap(D.end)
    await worker.waitFor(D.endYes)
    await worker.tap(D.endYes)
    await worker.waitFor(W.ended)
    await followMessage(first, new RegExp(`${NAME}.*不办了`))
    await first.waitFor(W.ended)
    for (const phone of [worker, first, second, daughter]) expect(phone.remarks()).toEqual([])
  }, 120_000)
})
