import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CALENDAR_WORDS as W } from '../../../shared/text/zhCN/afterClass'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { ME, signIn } from '../journeys/joining'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5710
/** Of the demonstration: this neighbour has a seat in it. */
const TITLE = '量血压义诊'

let world: World
let hands: Hands
let neighbour: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  neighbour = hands.phoneOf('neighbour10')
  await signIn(neighbour)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function openMyEvents(): Promise<void> {
  await neighbour.open(ME)
  await neighbour.tap(ME_WORDS.events)
  await neighbour.waitFor(TITLE)
}

const linkNow = async () =>
  ((await hands.ask(neighbour, 'me/calendar')) as { readonly link?: string }).link
const statusAt = async (link: string) =>
  (await fetch(link.replace(/^https?:\/\/[^/]+/, world.origin))).status

describe('What one signed up for, in the calendar of the phone', () => {
  it('(4.9) is an address that is asked for, copied, changed and ended', async () => {
    await openMyEvents()
    await neighbour.tap(W.make)
    await neighbour.waitFor(W.copy)
    const first = (await linkNow()) ?? ''
    await neighbour.tap(W.copy)
    await neighbour.waitFor(W.copied)
    expect(neighbour.done()).toContainEqual({ what: 'setClipboardData', with: first })
    expect(await statusAt(first)).toBe(200)
    await neighbour.tap(W.renew)
    await neighbour.tap(W.yes.renew)
    await neighbour.settle()
    expect(await statusAt(first)).toBe(404)
    const second = (await linkNow()) ?? ''
    expect(await statusAt(second)).toBe(200)
    await neighbour.tap(W.end)
    await neighbour.tap(W.yes.end, { near: W.endAsk })
    await neighbour.waitFor(W.make)
    expect(await statusAt(second)).toBe(404)
  }, 90_000)

  it('(4.9) is one class, put there by a tap on its page', async () => {
    await openMyEvents()
    await neighbour.tap(TITLE)
    await neighbour.waitFor(W.add)
    await neighbour.tap(W.add)
    await neighbour.waitFor(W.added)
    expect(neighbour.done()).toContainEqual({ what: 'addPhoneCalendar', with: TITLE })
  }, 60_000)
})
