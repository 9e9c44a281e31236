import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as wait } from 'node:timers/promises'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { dayName, daysName } from '../../../shared/text/zhCN/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import {
  CATEGORY_NAMES,
  HOME_WORDS,
  LISTING_WORDS,
  MINE_WORDS,
  PUBLISH_WORDS,
} from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { askFor, callOff, find } from '../journeys/borrowing'
import { beginNew, describeAnew, openMine, throwAway, write } from '../journeys/drafting'
import { HOME, signIn } from '../journeys/joining'
import { publish, putAway, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { readInbox } from '../journeys/telling'
import { above, inARow, without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'
import { photosThere } from './shelf'

const PORT = 4910
const RUN = String(Date.now() % 100_000)
const W = PUBLISH_WORDS
const M = MINE_WORDS
const TODAY = localDateAt(Date.now())

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

/** Reads without waiting for the phone to come to rest. */
async function glimpse(phone: Phone, words: readonly string[]): Promise<void> {
  for (let text = ''; !words.every((each) => text.includes(each)); await wait(5))
    text = await phone.text()
}

describe('A photo that is on its way', () => {
  const first = `${W.dropPhoto}：${W.photo(1)}`

  it('(2.1) stays when another one is dropped meanwhile', async () => {
    const phone = await signedIn('neighbour13')
    await beginNew(phone)
    phone.photograph(photo)
    phone.photograph(photo)
    phone.settings.slowMs = 150
    const taking = phone.tap(W.takePhoto)
    await glimpse(phone, [W.dropPhoto, W.uploading(0).slice(0, 4)])
    await phone.tap(first)
    await taking
    phone.settings.slowMs = 0
    await phone.waitFor(without(W.photo(2)))
    expect(await photosThere(hands, phone)).toBe(1)
    await phone.tap(W.next)
    await phone.waitFor(W.titleTitle)
    expect(await photosThere(hands, phone)).toBe(1)
  }, 60_000)

  it('(2.1) stays when another one is dropped after it failed, and arrives on the next try', async () => {
    const phone = await signedIn('neighbour13')
    await beginNew(phone)
    phone.photograph(photo)
    await phone.tap(W.takePhoto)
    await phone.waitFor(W.morePhotos)
    phone.photograph(photo)
    phone.settings.lostAnswers.push(/objects/)
    await phone.tap(W.morePhotos)
    await phone.waitFor(W.uploadAgain)
    await phone.tap(first)
    await phone.tap(W.uploadAgain)
    await phone.waitFor(without(W.uploadAgain))
    expect(await photosThere(hands, phone)).toBe(1)
  }, 60_000)

  it('(2.1) leaves its place to others once it is given up', async () => {
    const phone = await signedIn('neighbour13')
    await beginNew(phone)
    for (let count = 1; count <= 9; count++) {
      phone.photograph(photo)
      phone.settings.lostAnswers.push(/objects/)
    }
    await phone.tap(W.takePhoto)
    await phone.waitFor(new RegExp(`(?:${W.uploadAgain}[^]*){9}`))
    for (let count = 9; count >= 1; count--) await phone.tap(`${W.dropPhoto}：${W.photo(count)}`)
    phone.photograph(photo)
    await phone.tap(W.takePhoto)
    await phone.waitFor(W.morePhotos)
    await phone.waitFor(without(W.uploading(0).slice(0, 4)))
    expect(await photosThere(hands, phone)).toBe(1)
  }, 60_000)
})

describe('A draft', () => {
  it('(2.1) that nobody wants is thrown away, after asking once more', async () => {
    const phone = await signedIn('neighbour14')
    const title = `旧草稿 ${RUN}`
    await write(phone, title, photo)
    await openMine(phone)
    await phone.waitFor(above(title, M.statuses.draft))
    await phone.tap(`${M.discard}：${title}`)
    await phone.waitFor(M.discardAsk)
    await phone.tap(M.discardNo)
    await throwAway(phone, title)
    await phone.open(HOME)
    await phone.tap(HOME_WORDS.doors.lend)
    expect(await phone.waitFor(W.takePhoto)).not.toContain(W.resumed)
  }, 60_000)

  it('keeps its words while another thing is changed in between', async () => {
    const phone = await signedIn('neighbour14')
    const [kept, other] = [`先写的 ${RUN}`, `后写的 ${RUN}`]
    await write(phone, other, photo)
    await write(phone, kept, photo)
    await phone.tap(W.back)
    await phone.type(W.title, `${kept} 还没存`)
    await openMine(phone)
    await phone.tap(`${M.goOn}：${other}`)
    await phone.waitFor(W.photoTitle)
    await phone.tap(W.next)
    await phone.type(W.title, `${other} 改`)
    const again = hands.reopened(phone)
    await openMine(again)
    await again.tap(`${M.goOn}：${kept}`)
    expect(await again.waitFor(W.titleTitle)).toContain(`${kept} 还没存`)
    for (const title of [kept, other]) await throwAway(again, title)
  }, 60_000)

  it('written on two phones asks whose words are to stay', async () => {
    const [phone, tablet] = [await signedIn('neighbour14'), await signedIn('neighbour14')]
    const title = `两处写 ${RUN}`
    await write(phone, title, photo)
    await phone.tap(W.back)
    await phone.type(W.title, `${title} 手机`)
    await openMine(tablet)
    await tablet.tap(`${M.goOn}：${title}`)
    await tablet.tap(W.next)
    await tablet.type(W.title, `${title} 平板`)
    await tablet.tap(W.next)
    await tablet.waitFor(W.categoryTitle)
    await phone.tap(W.next)
    const asked = await phone.waitFor(W.clash)
    expect(asked).toContain(W.hereAndThere(W.title, `${title} 手机`, `${title} 平板`))
    await phone.tap(W.keepMine)
    await phone.tap(W.next)
    await phone.waitFor(W.categoryTitle)
    await throwAway(phone, `${title} 手机`)
  }, 60_000)

  it('says no more what was wrong once the words are mended', async () => {
    const phone = await signedIn('neighbour14')
    const title = `押金 ${RUN}`
    await write(phone, title, photo)
    await phone.tap(CATEGORY_NAMES.tools)
    await phone.tap(W.next)
    await phone.tap(W.publish)
    await phone.waitFor('⚠')
    for (let steps = 1; steps <= 2; steps++) await phone.tap(W.back)
    await phone.type(W.title, `梯子 ${RUN}`)
    expect(await phone.text()).not.toContain('⚠')
    await throwAway(phone, title)
  }, 60_000)
})

describe('A thing that is out already', () => {
  it('(2.1) is kept back, changed and lent again', async () => {
    const owner = await signedIn('neighbour17')
    const title = `歇一歇的梯子 ${RUN}`
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, title)
    await owner.tap(`${M.pause}：${title}`)
    await owner.waitFor(above(title, M.statuses.paused))
    await describeAnew(owner, title, '梯脚换了新的')
    await waitUntilShown(owner, title)
    await owner.tap(`${M.pause}：${title}`)
    await owner.tap(`${M.resume}：${title}`)
    await owner.waitFor(above(title, M.statuses.published))
    await owner.tap(`${M.see}：${title}`)
    expect(await owner.waitFor(LISTING_WORDS.about)).toContain('梯脚换了新的')
    await putAway(owner, title)
  }, 60_000)
})

describe('Days', () => {
  it('(2.4) two months ahead and several in a row are booked at once where nobody need be asked', async () => {
    const owner = await signedIn('neighbour18')
    const borrower = await signedIn('neighbour19')
    const title = `不用问的梯子 ${RUN}`
    await write(owner, title, photo)
    await owner.tap(CATEGORY_NAMES.tools)
    await owner.tap(W.next)
    await owner.tap(W.acceptances.automatic)
    await owner.tap(W.publish)
    await owner.waitFor(W.done)
    await waitUntilShown(owner, title)
    await find(borrower, title)
    await borrower.tap(LISTING_WORDS.otherDay)
    for (let times = 1; times <= 2; times++) await borrower.tap(LISTING_WORDS.laterDays)
    await borrower.waitFor(LISTING_WORDS.aheadDays(60))
    const [from, last] = [addDays(TODAY, 58), addDays(TODAY, 60)]
    await borrower.tap(dayLabel(from, TODAY, 'free'))
    await borrower.tap(dayLabel(last, TODAY, 'free'))
    const sheet = await borrower.waitFor(LISTING_WORDS.willBook)
    expect(sheet).toContain(daysName({ from, until: addDays(last, 1) }, TODAY))
    await borrower.tap(LISTING_WORDS.confirm)
    await borrower.waitFor(STATUS.accepted.borrower)
    expect(borrower.remarks()).toEqual([])
    await callOff(borrower)
    await putAway(owner, title)
  }, 60_000)

  it('(2.6) that do not suit the owner are declined, and the neighbour is told', async () => {
    const owner = await signedIn('neighbour18')
    const borrower = await signedIn('neighbour19')
    const title = `不方便的梯子 ${RUN}`
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, title)
    await find(borrower, title)
    await askFor(borrower, dayName(addDays(TODAY, 1), TODAY))
    await borrower.waitFor(STATUS.requested.borrower)
    const row = [dayName(addDays(TODAY, 1), TODAY), STATUS.requested.owner].join(' · ')
    await lookUntil(owner, inARow(title, row), () => owner.open(HOME))
    await owner.tap(`${title} ${row}`)
    await owner.tap(BOOKING_WORDS.actions.decline)
    await owner.tap(BOOKING_WORDS.declineYes)
    await owner.waitFor(STATUS.declined.owner)
    const parts = { title, days: dayName(addDays(TODAY, 1), TODAY), reason: undefined }
    const told = NOTICE_SENTENCES['booking.declined'](parts)
    expect(await readInbox(borrower, told)).toContain(told)
    await putAway(owner, title)
  }, 60_000)
})
