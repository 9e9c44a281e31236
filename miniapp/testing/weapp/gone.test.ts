import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import {
  CATEGORY_NAMES,
  LISTING_WORDS,
  MINE_WORDS,
  PUBLISH_WORDS,
  SHARE_WORDS,
} from '../../../shared/text/zhCN/listing'
import { lookFor } from '../journeys/borrowing'
import { signIn } from '../journeys/joining'
import { publish, putAway, waitUntilShown } from '../journeys/lending'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4830
/** WeChat's numbers for how one came. */
const FROM = { shareCard: 1007, printedCode: 1047 } as const
const RUN = String(Date.now() % 100_000)
const LISTING = 'packages/listing/detail/index'
const NEVER = '01J0000000000000000000FSCC'

let world: World
let hands: Hands
let owner: Phone
let neighbour: Phone
let guest: Phone
const title = `竹梯子 ${RUN}`
/** Where the owner's share card leads, and the code on a poster. */
const doors: [number, string][] = []

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  neighbour = hands.phoneOf('neighbour13')
  guest = hands.phoneOf(`路人${RUN}`)
  await Promise.all([signIn(owner), signIn(neighbour)])
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() })
  await waitUntilShown(owner, title)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** From 我的闲置 to 告诉邻居; answers the page that the card opens. */
async function share(): Promise<string> {
  await owner.tap(`${MINE_WORDS.see}：${title}`)
  await owner.waitFor(LISTING_WORDS.share)
  await owner.tap(LISTING_WORDS.share)
  const { with: shared } = owner.done().at(-1) as { with: { title: string; path: string } }
  expect(shared.title).toBe(LISTING_WORDS.shareTitle(title))
  return shared.path
}

describe('A thing that somebody told of', () => {
  it('(13.6) opens from a share card and from a printed code, for neighbours and for guests', async () => {
    const card = await share()
    doors.push([FROM.shareCard, card])
    doors.push([FROM.printedCode, card.replace('?id=', '?scene=')])
    for (const [scene, url] of doors) {
      await guest.openFrom(scene, url)
      await guest.waitFor(title)
      expect(await guest.text()).toContain(LISTING_WORDS.loginToBorrow)
      await neighbour.openFrom(scene, url)
      await neighbour.waitFor(title)
      expect(await neighbour.text()).toContain(LISTING_WORDS.otherDay)
    }
  }, 60_000)

  it('(13.6) says so kindly when it is put away while somebody looks at it', async () => {
    const other = hands.phoneOf('neighbour14')
    await signIn(other)
    await lookFor(other, title)
    await neighbour.tap(LISTING_WORDS.borrowOn('明天'))
    await putAway(owner, title)
    await neighbour.tap(LISTING_WORDS.confirm)
    await neighbour.waitFor(REFUSAL_SENTENCES['booking.notOpen']({}))
    await other.tap(title)
    await leadsOn(other)
  }, 60_000)

  it('(13.6) says so kindly once it is put away, wherever one comes from', async () => {
    for (const [scene, url] of doors)
      for (const phone of [guest, neighbour]) {
        await phone.openFrom(scene, url)
        await leadsOn(phone)
      }
  }, 60_000)

  const broken = ['', '?id=', '?id=abc', `?id=lst_${NEVER}`, '?scene=', '?scene=%E4%B8']
  it.each(broken)('(13.6) says so kindly where the link is torn: %s', async (search) => {
    for (const phone of [guest, neighbour]) {
      await phone.openFrom(FROM.printedCode, LISTING + search)
      await leadsOn(phone)
    }
  })

  it.each(['', '?id=abc', `?id=bkg_${NEVER}`])(
    '(13.6) says so kindly where a booking is not there: %s',
    async (search) => {
      await neighbour.openFrom(FROM.shareCard, `packages/booking/show/index${search}`)
      await neighbour.waitFor(BOOKING_WORDS.gone)
      await neighbour.tap(BOOKING_WORDS.seeLoans)
      expect(neighbour.pages().at(-1)).toBe('packages/booking/loans/index')
    },
  )

  it('(13.6) says so kindly where a draft is not there', async () => {
    for (const id of ['abc', `lst_${NEVER}`]) {
      await neighbour.openFrom(FROM.shareCard, `packages/listing/publish/index?id=${id}`)
      await neighbour.waitFor(PUBLISH_WORDS.gone)
      await neighbour.tap(PUBLISH_WORDS.startOver)
      await neighbour.waitFor(PUBLISH_WORDS.takePhoto)
    }
  })
})

/** Kind words, no failure, and a way to other things. */
async function leadsOn(phone: Phone): Promise<void> {
  const text = await phone.waitFor(LISTING_WORDS.gone)
  expect(text).not.toContain('⚠')
  await phone.tap(LISTING_WORDS.seeOthers)
  await phone.waitFor(phone === guest ? SHARE_WORDS.noPlace : SHARE_WORDS.search)
}
