import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { HOME_WORDS, LISTING_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import { find } from '../journeys/borrowing'
import { HOME, signIn } from '../journeys/joining'
import { onACard, without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4980
/** Of the demonstration. */
const TITLE = '轮椅 可折叠'

let world: World
let hands: Hands
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function seen(person: string): Promise<Phone> {
  const phone = hands.phoneOf(person)
  await signIn(phone)
  await find(phone, TITLE)
  await phone.open(HOME)
  await phone.waitFor(HOME_WORDS.newest)
  // What was seen is put aside a second later, and is news no more when the program opens again.
  await phone.pass(2_000)
  await wait(1_200)
  return phone
}

describe('Without a network', () => {
  it('(13.4) what was seen last stands there, says since when, and comes anew on a tap', async () => {
    const phone = hands.reopened(await seen('neighbour9'))
    await phone.setOnline('offline')
    await phone.open(HOME)
    const text = await phone.waitFor(FRAME_WORDS.offline)
    expect(text).toContain(HOME_WORDS.newest)
    expect(text).toContain(FRAME_WORDS.seenAt('').slice(2))
    await phone.setOnline('online')
    await phone.tap(FRAME_WORDS.again)
    await phone.waitFor(without(FRAME_WORDS.offline))
    expect(phone.remarks()).toEqual([])
  }, 90_000)

  it('(13.4) a thing that was looked at is still there, and a search that was not is not made up', async () => {
    const phone = hands.reopened(await seen('neighbour12'))
    await phone.setOnline('offline')
    await phone.open(HOME)
    await phone.waitFor(FRAME_WORDS.offline)
    await phone.tap(HOME_WORDS.doors.borrow)
    await phone.type(SHARE_WORDS.search, TITLE)
    expect(await phone.waitFor(onACard(TITLE))).toContain(FRAME_WORDS.offline)
    await phone.tap(TITLE)
    expect(await phone.waitFor(LISTING_WORDS.noMoney)).toContain(FRAME_WORDS.offline)
    await phone.open(HOME)
    await phone.tap(HOME_WORDS.doors.borrow)
    await phone.type(SHARE_WORDS.search, '从没找过的东西')
    expect(await phone.waitFor(FRAME_WORDS.offline)).not.toContain(
      SHARE_WORDS.noneFound('从没找过的东西'),
    )
    await phone.setOnline('online')
    await phone.open(HOME)
    await phone.tap(HOME_WORDS.doors.borrow)
    await phone.waitFor(without(FRAME_WORDS.again))
  }, 90_000)

  it('(13.4) nothing of it is left for whoever comes next', async () => {
    const phone = await seen('neighbour13')
    expect(phone.settings.storage.has('lastView')).toBe(true)
    phone.settings.storage.delete('session')
    const other = hands.reopened(phone)
    await other.setOnline('offline')
    await other.open(HOME)
    expect(await other.waitFor(HOME_WORDS.doors.borrow)).not.toContain(HOME_WORDS.today)
  }, 90_000)
})

describe('A slow network', () => {
  it('(13.4) shows what was seen at once, and the new when it comes', async () => {
    const phone = hands.reopened(await seen('neighbour14'))
    phone.settings.slowMs = 3_000
    await phone.open(HOME)
    await phone.waitFor(HOME_WORDS.newest, 1_500)
  }, 90_000)
})

describe('A new version', () => {
  it('(13.7) is offered, and waits until the person says so', async () => {
    const phone = hands.phoneOf('neighbour15')
    await signIn(phone)
    await phone.hasUpdate()
    await phone.waitFor(FRAME_WORDS.updateMore)
    await phone.tap(FRAME_WORDS.updateLater)
    await phone.waitFor(without(FRAME_WORDS.updateMore))
    expect(phone.done()).toEqual([])
    await phone.hasUpdate()
    await phone.tap(FRAME_WORDS.updateNow)
    expect(phone.done()).toEqual([{ what: 'applyUpdate', with: undefined }])
  }, 60_000)
})
