import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import {
  BOOKING_STATUS_WORDS as STATUS,
  BOOKING_WORDS as W,
} from '../../../shared/text/zhCN/booking'
import { dayName, daysName, hoursName } from '../../../shared/text/zhCN/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { CATEGORY_NAMES, LISTING_WORDS, PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { accept, find, handOver, openWaiting } from '../journeys/borrowing'
import { signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { askForToday } from '../journeys/main'
import { readInbox } from '../journeys/telling'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5345
const RUN = String(Date.now() % 100_000)
const projector = `投影仪 ${RUN}`
const tent = `大帐篷 ${RUN}`

let world: World
let hands: Hands
let owner: Phone
let borrower: Phone
let other: Phone
const today = localDateAt(Date.now())
const tomorrow = addDays(today, 1)

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  borrower = hands.phoneOf('neighbour27')
  other = hands.phoneOf('neighbour28')
  await Promise.all([owner, borrower, other].map(signIn))
  const photo = await ladderPhoto()
  const byHours = { terms: [PUBLISH_WORDS.units.halfHour, PUBLISH_WORDS.acceptances.automatic] }
  await publish(owner, {
    title: projector,
    category: CATEGORY_NAMES.electronics,
    photo,
    ...byHours,
  })
  await publish(owner, { title: tent, category: CATEGORY_NAMES.sports, photo })
  await waitUntilShown(owner, projector)
  await waitUntilShown(owner, tent)
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** What can be chosen, among all that is on the screen. */
const lines = async (phone: Phone): Promise<readonly string[]> => (await phone.text()).split('\n')

/** On the thing's page: the hours of tomorrow. */
async function looksAtHours(phone: Phone): Promise<void> {
  await find(phone, projector)
  await phone.tap(LISTING_WORDS.chooseHours)
  await phone.tap(dayLabel(tomorrow, today, 'free'))
  await phone.waitFor(LISTING_WORDS.fromWhen)
}

async function asksFor(phone: Phone, time: string): Promise<void> {
  await phone.tap(time)
  await phone.tap(hoursName(2))
}

describe('A projector that is lent by half-hours', () => {
  it('(2.4) is asked for by its day, its time and how long', async () => {
    await looksAtHours(borrower)
    await asksFor(borrower, '10:00')
    await borrower.tap(LISTING_WORDS.confirm)
    await borrower.waitFor(STATUS.accepted.borrower)
    expect(await borrower.text()).toContain('10:00到11:00')
  }, 90_000)

  it('(2.4) is back at eleven, and out at eleven; only what can be had is offered', async () => {
    await looksAtHours(other)
    const offered = await lines(other)
    expect(offered).toContain('11:00')
    expect(offered).not.toContain('10:00')
    expect(offered).not.toContain('10:30')
    await asksFor(other, '11:00')
    await other.tap(LISTING_WORDS.confirm)
    await other.waitFor(STATUS.accepted.borrower)
  }, 90_000)

  it('(2.6) goes to other hours in one step, of which its owner hears', async () => {
    await openWaiting(borrower, projector, STATUS.accepted.borrower)
    await borrower.tap(W.actions.shift)
    await borrower.tap(dayLabel(tomorrow, today, 'free'))
    await asksFor(borrower, '14:00')
    await borrower.waitFor('14:00到15:00')
    expect(await borrower.text()).not.toContain('10:00到11:00')
    const heard = `邻居想把${projector}改到`
    expect((await readInbox(owner, heard))[0]).toContain('14:00到15:00')
    await lookUntil(other, /^10:00$/m, () => looksAtHours(other))
  }, 90_000)
})

describe('A tent that is out', () => {
  const longer = dayName(tomorrow, today)

  it('(2.8) is asked for one day more, and waits for its owner', async () => {
    await find(borrower, tent)
    await askForToday(borrower)
    await accept(owner, tent)
    await handOver(borrower, owner, tent)
    await openWaiting(borrower, tent, STATUS.handedOver.borrower)
    await borrower.tap(W.actions.renew)
    await borrower.tap(longer, { near: W.renewMore })
    await borrower.tap(W.renewSend)
    await borrower.waitFor(W.renewalWaits(longer))
  }, 120_000)

  it('(2.8) stays a day longer once its owner agrees', async () => {
    await openWaiting(owner, tent, STATUS.handedOver.owner)
    await owner.waitFor(W.renewalAsked(longer))
    await owner.tap(W.renewalYes)
    const days = daysName({ from: today, until: addDays(today, 2) }, today)
    await owner.waitFor(days)
    // What was read a moment ago is not asked for again.
    await lookUntil(borrower, days, () => openWaiting(borrower, tent, STATUS.handedOver.borrower))
    expect(await borrower.text()).not.toContain(W.actions.renew)
    for (const phone of [owner, borrower, other]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})
