import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import {
  CATEGORY_NAMES,
  HOME_WORDS,
  LISTING_WORDS,
  PUBLISH_WORDS,
  SUGGESTED_TITLES,
} from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { callOff, find } from '../journeys/borrowing'
import { HOME, ME, signIn } from '../journeys/joining'
import { putAway, waitUntilShown } from '../journeys/lending'
import { ladderPhoto } from '../photo'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4850
const RUN = String(Date.now() % 100_000)
const W = PUBLISH_WORDS
const SAVED = /listings\/lst_\w+$/
/** Of the demonstration's. */
const BORROWED = '轮椅 可折叠'

let world: World
let hands: Hands
let photo = ''
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  photo = await ladderPhoto()
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function signedIn(person: string): Promise<Phone> {
  const phone = hands.phoneOf(person)
  await signIn(phone)
  return phone
}

const times = (text: string, words: string): number => text.split(words).length - 1

describe('The first screen', () => {
  it('costs one request when the session is valid', async () => {
    const phone = hands.reopened(await signedIn('neighbour9'))
    await phone.open(HOME)
    await phone.waitFor(HOME_WORDS.newest)
    expect(phone.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/me/today',
    ])
  })

  it('says that there is no network, and comes on a tap once there is', async () => {
    const phone = hands.reopened(await signedIn('neighbour9'))
    await phone.setOnline('offline')
    await phone.open(HOME)
    await phone.waitFor(FRAME_WORDS.offline)
    await phone.setOnline('online')
    await phone.tap(FRAME_WORDS.again)
    await phone.waitFor(HOME_WORDS.newest)
  })
})

/** Taps, and loses the answer to the write that follows; then taps again. */
async function tapTwice(phone: Phone, label: string, lost: RegExp): Promise<void> {
  phone.settings.lostAnswers.push(lost)
  await phone.tap(label)
  await phone.waitFor(FRAME_WORDS.offline)
  await phone.tap(label)
}

/** A draft with its photo. */
async function begin(phone: Phone): Promise<void> {
  await phone.open(HOME)
  await phone.tap(HOME_WORDS.doors.lend)
  phone.photograph(photo)
  await phone.tap(W.takePhoto)
  await phone.waitFor(W.dropPhoto)
  await phone.tap(W.next)
}

describe('A draft', () => {
  it('is where it was left after WeChat has closed the program', async () => {
    const phone = await signedIn('neighbour10')
    await begin(phone)
    await phone.type(W.title, '小板凳')

    const again = hands.reopened(phone)
    await again.open(HOME)
    await again.tap(HOME_WORDS.doors.lend)
    const resumed = await again.waitFor(W.resumed)
    expect(resumed.split('\n')).toContain('小板凳')
    await again.tap(W.next)
    await again.tap(CATEGORY_NAMES.other)
    await again.tap(W.next)
    await again.type(W.description, '放在门')

    const later = hands.reopened(again)
    await later.open(HOME)
    await later.tap(HOME_WORDS.doors.lend)
    expect(await later.waitFor(W.step(4, 4, W.steps[3]))).toContain('放在门')
    await later.tap(W.publish)
    await later.waitFor(W.done)
    await later.open(HOME)
    await later.tap(HOME_WORDS.doors.lend)
    expect(await later.waitFor(W.takePhoto)).not.toContain(W.resumed)
  }, 60_000)

  it('that was published while its answer was lost is done when one comes back', async () => {
    const phone = await signedIn('neighbour10')
    await begin(phone)
    await phone.tap(SUGGESTED_TITLES.other[0] ?? '')
    await phone.tap(W.next)
    await phone.tap(W.next)
    phone.settings.lostAnswers.push(/publish$/)
    await phone.tap(W.publish)
    await phone.waitFor(FRAME_WORDS.offline)

    const again = hands.reopened(phone)
    await again.open(HOME)
    for (const shown of [W.done, W.takePhoto]) {
      await again.open(HOME)
      await again.tap(HOME_WORDS.doors.lend)
      await again.waitFor(shown)
    }
  }, 60_000)
})

describe('A write whose answer was lost', () => {
  it('is done once, however often it is tapped: a booking', async () => {
    const phone = await signedIn('neighbour4')
    await find(phone, BORROWED)
    const [day = ''] = /^.+借用$/m.exec(await phone.text()) ?? []
    await phone.tap(day)
    await tapTwice(phone, LISTING_WORDS.confirm, /bookings$/)
    await phone.waitFor(STATUS.requested.borrower)
    await phone.open(ME)
    await phone.tap(ME_WORDS.loans)
    const loans = await phone.waitFor(BORROWED)
    expect(times(loans, STATUS.requested.borrower)).toBe(1)
    await phone.tap(STATUS.requested.borrower)
    await callOff(phone)
  }, 60_000)

  it('is done once, however often it is tapped: a thing with its photo', async () => {
    const phone = await signedIn('neighbour12')
    const before = await listings(phone)
    const title = `折叠梯 ${RUN}`
    await phone.open(HOME)
    await phone.tap(HOME_WORDS.doors.lend)
    await sendPhoto(phone)
    await tapTwice(phone, W.next, SAVED)
    await phone.type(W.title, title)
    await tapTwice(phone, W.next, SAVED)
    await phone.tap(CATEGORY_NAMES.tools)
    await tapTwice(phone, W.next, SAVED)
    await tapTwice(phone, W.publish, /publish$/)
    await phone.waitFor(W.done)
    await waitUntilShown(phone, title)
    const added = (await listings(phone)).filter(({ id }) => !before.some((one) => one.id === id))
    expect(added.map((one) => one.title)).toEqual([title])
    const { photos } = (await hands.ask(phone, `me/listings/${added[0]?.id}`)) as Mine
    expect(photos.map(({ state }) => state)).toEqual(['passed'])
    await putAway(phone, title)
  }, 60_000)
})

/** Loses every answer on the way of a photo once. */
async function sendPhoto(phone: Phone): Promise<void> {
  phone.photograph(photo)
  phone.settings.lostAnswers.push(/listings$/, /photos$/)
  await phone.tap(W.takePhoto)
  await phone.waitFor(FRAME_WORDS.offline)
  phone.photograph(photo)
  await phone.tap(W.takePhoto)
  for (const lost of [/objects/, /arrived$/]) {
    await phone.waitFor(W.uploadAgain)
    phone.settings.lostAnswers.push(lost)
    await phone.tap(W.uploadAgain)
  }
  await phone.waitFor(W.uploadAgain)
  await phone.tap(W.uploadAgain)
  await phone.waitFor(without(W.uploadAgain))
}

type Row = { readonly id: string; readonly title: string }
type Mine = { readonly photos: readonly { readonly state: string }[] }
const listings = async (phone: Phone): Promise<readonly Row[]> =>
  ((await hands.ask(phone, 'me/listings')) as { listings: readonly Row[] }).listings
