import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Side } from '../../../shared/contract/booking'
import type { NoticeKind } from '../../../shared/contract/notice'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { openWaiting } from '../journeys/borrowing'
import { borrowLadder, type Cast } from '../journeys/main'
import { readInbox } from '../journeys/telling'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn, qrShownTo } from './hands'
import type { Phone } from './phone'

const PORT = 4810
// A world that is attached to may have seen this journey before.
const RUN = String(Date.now() % 100_000)

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

describe('The compiled mini-program', () => {
  it('(2.6) (7.1) lends a ladder from one newcomer to another, gets it back, and tells both', async () => {
    const cast = {
      worker: hands.phoneOf('worker1'),
      owner: hands.phoneOf(`区姨${RUN}`),
      borrower: hands.phoneOf(`卢叔${RUN}`),
    }
    const title = `竹梯子 ${RUN}`
    await borrowLadder({
      cast,
      title,
      photo: await ladderPhoto(),
      building: '5栋',
      takeBack: byCamera,
    })
    const told = toldOf(title)
    // Only a check that was not through when it was published is news.
    const visible = NOTICE_SENTENCES['listing.visible']({ title, days: '', reason: undefined })
    const ownerReads = await readInbox(cast.owner, told.owner[0] ?? '')
    expect(ownerReads.filter((sentence) => sentence !== visible)).toEqual(told.owner)
    expect(await readInbox(cast.borrower, told.borrower[0] ?? '')).toEqual(told.borrower)
    for (const phone of Object.values(cast)) {
      expect(phone.remarks()).toEqual([])
      await phone.close()
    }
  }, 120_000)
})

/** (7.1) What each reads at the end, newest first: what the other did and what others decided, once. */
function toldOf(title: string): Record<Side, readonly string[]> {
  const parts = { title, days: HOME_WORDS.today, reason: undefined }
  const said = (...kinds: readonly NoticeKind[]) =>
    kinds.map((kind) => NOTICE_SENTENCES[kind](parts))
  return {
    owner: said('booking.requested', 'membership.approved'),
    borrower: said(
      'booking.returned',
      'booking.handedOver',
      'booking.accepted',
      'membership.approved',
    ),
  }
}

/** (2.6) The borrower shows a code, the owner holds the camera on it. */
async function byCamera({ owner, borrower }: Cast, title: string): Promise<void> {
  await openWaiting(borrower, title, STATUS.handedOver.borrower)
  await borrower.tap(BOOKING_WORDS.actions.showQr)
  await borrower.waitFor(BOOKING_WORDS.qrMore)
  await staysFresh(borrower as Phone)
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await owner.scan(BOOKING_WORDS.scan, await qrShownTo(hands, borrower as Phone))
  await owner.waitFor(STATUS.returned.owner)
}

/** A code lasts ten minutes; a phone on the table asks for the next one by itself, and on a tap. */
async function staysFresh(phone: Phone): Promise<void> {
  const asked = () =>
    phone.requests().filter(({ method, path }) => method === 'GET' && /bookings\/bkg_/.test(path))
  const before = asked().length
  await phone.pass(9 * 60_000)
  expect(asked()).toHaveLength(before + 1)
  await phone.tap(BOOKING_WORDS.newQr)
  expect(asked()).toHaveLength(before + 2)
  await phone.waitFor(BOOKING_WORDS.qrMore)
}
