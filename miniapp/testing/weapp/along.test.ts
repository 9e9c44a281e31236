import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import {
  AGAIN_NAMES,
  LEFT_PLACE_NAMES,
  PHRASE_WORDS,
  SAID_WORDS as W,
} from '../../../shared/text/zhCN/bookingSaid'
import { END_PHOTO_WORDS as P } from '../../../shared/text/zhCN/bookingPhotos'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { accept, find, openWaiting } from '../journeys/borrowing'
import { signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { askForToday } from '../journeys/main'
import { readInbox } from '../journeys/telling'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5324
const RUN = String(Date.now() % 100_000)
const title = `电钻箱 ${RUN}`

let world: World
let hands: Hands
let owner: Phone
let borrower: Phone
let photo = ''
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  borrower = hands.phoneOf('neighbour13')
  await Promise.all([owner, borrower].map(signIn))
  photo = await ladderPhoto()
  const thing = { title, category: CATEGORY_NAMES.tools, photo }
  await publish(owner, { ...thing, accessories: '钻头、充电器、说明书' })
  await waitUntilShown(owner, title)
  await find(borrower, title)
  await askForToday(borrower)
  await accept(owner, title)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** From a line of the inbox to the booking's page. */
const follow = (phone: Phone, line: string, shows: string): Promise<string> =>
  lookUntil(phone, shows, async () => {
    await readInbox(phone, line)
    await phone.tap(line)
  })

describe('A drill with what goes with it', () => {
  it('says one of the phrases to the other, who reads it in the inbox and on the page', async () => {
    await owner.tap(W.sayPhrase)
    await owner.tap(PHRASE_WORDS.atHome)
    await owner.waitFor(`${W.me}：${PHRASE_WORDS.atHome}`)
    const heard = `${title}：对方说“${PHRASE_WORDS.atHome}”。`
    expect(await readInbox(borrower, heard)).toContain(heard)
  }, 60_000)

  it('(2.7) is handed over without the manual, which nobody misses afterwards', async () => {
    await openWaiting(borrower, title, STATUS.accepted.borrower)
    expect(await borrower.text()).toContain(PHRASE_WORDS.atHome)
    borrower.photograph(photo)
    await borrower.tap(P.take.handOver)
    await borrower.waitFor(P.mine)
    await borrower.waitFor(without(P.states.checking), 20_000)
    await borrower.tap('说明书')
    await borrower.tap(BOOKING_WORDS.confirm.borrower)
    await borrower.waitFor(STATUS.handedOver.borrower)
    expect(await borrower.text()).toContain(W.notGot.borrower(['说明书']))
  }, 60_000)

  it('(2.9) is left with the guard, and its owner reads where it stands', async () => {
    await borrower.tap(W.sayLeft)
    await borrower.tap(LEFT_PLACE_NAMES.guard)
    await borrower.waitFor(W.left.borrower(LEFT_PLACE_NAMES.guard))
    await openWaiting(owner, title, W.left.owner(LEFT_PLACE_NAMES.guard))
    expect(await owner.text()).toContain(W.leftMore.owner)
    const { addressForm = '' } = (await hands.ask(borrower, 'me')) as Me
    expect(await owner.text()).toContain(`${P.titles.handOver}\n${addressForm} · `)
  }, 60_000)

  it('(2.7) is back when its owner says so, who names what is missing', async () => {
    expect(await owner.text()).not.toContain('✓ 说明书')
    await owner.tap('充电器')
    await owner.tap(BOOKING_WORDS.confirm.owner)
    await owner.waitFor(STATUS.returned.owner)
    expect(await owner.text()).toContain(W.missing.owner(['充电器']))
    const asked = `${title}收回了，主人说还少充电器，请找一找，找到了还给主人。`
    await follow(borrower, asked, W.missing.borrower(['充电器']))
  }, 60_000)

  it('(2.9) ends with thanks, and with an answer that nobody else reads', async () => {
    await borrower.tap(AGAIN_NAMES.no)
    await borrower.tap(W.thanksSend)
    await borrower.waitFor(W.myThanks)
    const thanked = `${title}这次借用，邻居对您说了谢谢。`
    const read = await follow(owner, thanked, W.isThanked)
    expect(read).not.toContain(W.myAgain(AGAIN_NAMES.no))
    for (const phone of [owner, borrower]) expect(phone.remarks()).toEqual([])
  }, 60_000)
})
