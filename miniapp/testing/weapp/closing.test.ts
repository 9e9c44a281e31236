import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { CLOSING_WORDS, GIFT_WORDS } from '../../../shared/text/zhCN/closing'
import { daysName } from '../../../shared/text/zhCN/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { CATEGORY_NAMES, MINE_WORDS, PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { askFor, find, openWaiting } from '../journeys/borrowing'
import { write } from '../journeys/drafting'
import { HOME, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { readInbox } from '../journeys/telling'
import { comesHome, lendAndPromise, openMine, withdrawAtOnce } from '../journeys/withdrawing'
import { above, inARow } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5301
const RUN = String(Date.now() % 100_000)
const TODAY = localDateAt(Date.now())
const TOMORROW = daysName({ from: addDays(TODAY, 1), until: addDays(TODAY, 2) }, TODAY)

let world: World
let hands: Hands
let owner: Phone
let neighbour: Phone
let other: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour20')
  neighbour = hands.phoneOf('neighbour21')
  other = hands.phoneOf('neighbour22')
  for (const phone of [owner, neighbour, other]) await signIn(phone)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

const said = (kind: keyof typeof NOTICE_SENTENCES, title: string, reason?: string): string =>
  NOTICE_SENTENCES[kind]({ title, days: TOMORROW, reason })

describe('A thing that is out, and promised for tomorrow', () => {
  const title = `要收的梯子 ${RUN}`
  const cast = () => ({ owner, neighbour, other, title })

  it('(2.6) its owner sees both, chooses, and the one who counted on it is told', async () => {
    await lendAndPromise(cast(), await ladderPhoto())
    const seen = await withdrawAtOnce(cast())
    for (const words of [STATUS.handedOver.owner, STATUS.requested.owner])
      expect(seen).toContain(words)
    expect(seen).toContain(CLOSING_WORDS.cancelWill(1, 1))
    expect(seen).toContain(CLOSING_WORDS.afterLastWill.withdrawn)
    const news = said('booking.cancelledByOwner', title, 'closing')
    expect(await readInbox(other, news)).toContain(news)
  }, 120_000)

  it('(2.6) comes back, and is gone', async () => {
    await comesHome(cast())
    expect(await readInbox(owner, said('listing.closed', title))).toContain(
      said('listing.closed', title),
    )
    await other.open(HOME)
    expect(await other.text()).not.toContain(title)
  }, 60_000)
})

describe('A thing that breaks', () => {
  const title = `要修的梯子 ${RUN}`

  it('(2.1) is under repair, mended, lost and found again', async () => {
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() })
    await waitUntilShown(owner, title)
    await owner.tap(`${MINE_WORDS.withdraw}：${title}`)
    await owner.tap(CLOSING_WORDS.ways.repair)
    await owner.tap(CLOSING_WORDS.yes.repair)
    await owner.waitFor(above(title, MINE_WORDS.statuses.repair))
    await owner.tap(`${CLOSING_WORDS.mended}：${title}`)
    await owner.waitFor(above(title, MINE_WORDS.statuses.published))
    await owner.tap(`${MINE_WORDS.withdraw}：${title}`)
    await owner.tap(CLOSING_WORDS.ways.lost)
    await owner.tap(CLOSING_WORDS.yes.lost)
    await owner.waitFor(above(title, MINE_WORDS.statuses.lost))
    await owner.tap(`${CLOSING_WORDS.found}：${title}`)
    await owner.waitFor(above(title, MINE_WORDS.statuses.paused))
  }, 60_000)

  it('(2.6) is paused with what is agreed: the owner sees it first', async () => {
    await owner.tap(`${MINE_WORDS.resume}：${title}`)
    await owner.waitFor(above(title, MINE_WORDS.statuses.published))
    await find(neighbour, title)
    await askFor(neighbour, '明天')
    await neighbour.waitFor(STATUS.requested.borrower)
    await openMine(owner, title, MINE_WORDS.statuses.published)
    await owner.tap(`${MINE_WORDS.pause}：${title}`)
    await owner.waitFor(CLOSING_WORDS.open(1))
    await owner.tap(CLOSING_WORDS.afterLast.paused)
    await owner.waitFor(above(title, MINE_WORDS.statuses.paused))
    await lookUntil(neighbour, inARow(title, STATUS.requested.borrower), () => neighbour.open(HOME))
  }, 60_000)
})

describe('A thing that is given away', () => {
  const title = `送人的梯子 ${RUN}`

  it('(2.1) is published as a gift, wanted, fetched, and gone for good', async () => {
    await write(owner, title, await ladderPhoto())
    await owner.tap(CATEGORY_NAMES.tools)
    await owner.tap(PUBLISH_WORDS.next)
    await owner.tap(GIFT_WORDS.choices.give)
    await owner.waitFor(GIFT_WORDS.termsTitle)
    await owner.tap(PUBLISH_WORDS.publish)
    await owner.waitFor(PUBLISH_WORDS.done)
    await openMine(owner, title, GIFT_WORDS.offered)
    await find(neighbour, title)
    expect(await neighbour.text()).toContain(GIFT_WORDS.gift)
    await neighbour.tap(dayLabel(TODAY, TODAY, 'free'))
    await neighbour.waitFor(GIFT_WORDS.fetchOn('今天'))
    await neighbour.tap(GIFT_WORDS.confirm)
    await neighbour.waitFor(STATUS.requested.borrower)
    await openWaiting(owner, title, '邻居想要，等您回复')
    await owner.tap(BOOKING_WORDS.actions.accept)
    await owner.waitFor('约好了，到时送给邻居')
    await openWaiting(neighbour, title, STATUS.accepted.borrower)
    await neighbour.tap(BOOKING_WORDS.confirm.borrower)
    await neighbour.waitFor(STATUS.given.borrower)
    await openMine(owner, title, MINE_WORDS.statuses.given)
    const news = said('booking.given', title)
    expect(await readInbox(owner, news)).toContain(news)
  }, 120_000)
})
