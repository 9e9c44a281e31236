import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { listSessions } from '../../../shared/contract/event'
import type { showSessionCodes } from '../../../shared/contract/attendance'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { PAPER_WORDS } from '../../../shared/text/zhCN/afterClass'
import { DOOR_WORDS as W, SCREEN_WORDS } from '../../../shared/text/zhCN/attendance'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { standsAt } from '../../../shared/text/zhCN/interest'
import { MY_SEAT_WORDS as SEAT, SIGN_UP_WORDS } from '../../../shared/text/zhCN/registration'
import { giveBack, openClass, publishClass, waitHere } from '../journeys/attending'
import { bindCard, printCards, registerElder } from '../journeys/carding'
import { isIn, openDoor, scanDoor } from '../journeys/checking'
import { askForPaper, handIn, openHeld, readOver } from '../journeys/handingIn'
import { signIn } from '../journeys/joining'
import { openPeople, signUpByCard } from '../journeys/staffing'
import { askWhoWouldCome, followMessage, sayFromList } from '../journeys/wanting'
import { type Neighbour, signInAs } from '../look/neighbour'
import { openWorld, type World } from '../world'
import { type Attentive, attentive } from './attentive'
import { launchBrowser } from './browser'
import { seat } from './seat'
import type { BrowserWindow } from './window'

const PORT = 5803
const RUN = String(Date.now() % 100_000)
const COMPOUND = '九鼎小区'
/** Of the demonstration: people come in to it now; one is in a few days; the list of yesterday’s waits. */
const NOW = '量血压义诊'
const SOON = '手机微信班'
const YESTERDAY = '手机拍照班'
const CAME = 'neighbour15'
const DAY = addDays(localDateAt(Date.now()), 3)
const CHANGES_MS = 45_000

let world: World
let browser: Browser
let desk: Neighbour
let screens: Attentive[] = []

beforeAll(async () => {
  world = await openWorld(PORT)
  browser = await launchBrowser()
  desk = await signInAs(world, 'worker1')
}, 200_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})
beforeEach(() => {
  screens = []
})

type Seat = { readonly screen: Attentive; readonly window: BrowserWindow }

/** At 320 pixels. */
async function seated(person: string): Promise<Seat> {
  const window = await seat({ browser, origin: world.origin, person, width: 320 })
  const screen = attentive(window)
  screens.push(screen)
  await signIn(screen)
  return { screen, window }
}
const sitDown = async (person: string): Promise<Attentive> => (await seated(person)).screen

/** Nothing stood in anybody's way, on no page of the journey. */
async function ends(): Promise<void> {
  for (const screen of screens) await screen.close()
  expect(screens.flatMap((screen) => screen.complaints())).toEqual([])
}

/** Everybody who sees the one seat taps at once. Answers with who has it, and with the others. */
async function rush(title: string, people: readonly Attentive[]) {
  for (const screen of people) await openClass(screen, title, SESSION_WORDS.left(1))
  await Promise.all(people.map((screen) => screen.tap(SIGN_UP_WORDS.signUp)))
  const either = new RegExp(`${SEAT.confirmed(1)}|${SIGN_UP_WORDS.join}`)
  const texts = await Promise.all(people.map((screen) => screen.waitFor(either)))
  const has = (at: number): boolean => texts[at]?.includes(SEAT.confirmed(1)) === true
  return {
    winners: people.filter((_, at) => has(at)),
    others: people.filter((_, at) => !has(at)),
  }
}

/** The picture of the code that stands on the screen. */
const pictureOf = ({ page }: BrowserWindow): Promise<string> =>
  page
    .locator('img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')).join())

/** What stands there once it is another, or in the end. */
async function laterPicture(window: BrowserWindow, before: string): Promise<string> {
  const until = Date.now() + CHANGES_MS
  for (;;) {
    const picture = await pictureOf(window)
    if (picture !== before || Date.now() > until) return picture
    await window.page.waitForTimeout(1_000)
  }
}

async function linkOf(title: string): Promise<string> {
  const mine = await signInAs(world, 'neighbour10')
  const { memberships } = await mine.ask<{ memberships: readonly { compoundId: string }[] }>('me')
  const path = `compounds/${memberships[0]?.compoundId ?? ''}/sessions`
  const { cards } = await mine.ask<OutputOf<typeof listSessions>>(path)
  const id = cards.find((card) => card.title === title)?.id ?? ''
  const { codes } = await desk.ask<OutputOf<typeof showSessionCodes>>(`sessions/${id}/codes`)
  return codes[0]?.link ?? ''
}

describe('In a browser', () => {
  it('(4.1, 4.3, 4.4) a class is published, three tap at once for its seat, and it is passed on', async () => {
    const title = `剪纸${RUN}`
    await publishClass(await sitDown('worker1'), { title, day: DAY, capacity: 1 })
    const people = [await sitDown('neighbour12'), await sitDown('neighbour13')]
    const { winners, others } = await rush(title, [...people, await sitDown('neighbour14')])
    expect(winners).toHaveLength(1)
    const [[winner], [next]] = [winners, others]
    if (!winner || !next) throw new Error('Nobody waits.')
    await waitHere(next)
    await giveBack(winner)
    await openClass(next, title, SEAT.confirmed(1))
    await ends()
  }, 180_000)

  it('(4.6) the code at the door changes, and a scan of it is enough', async () => {
    const { screen: worker, window } = await seated('worker1')
    const neighbour = await sitDown('neighbour10')
    await openDoor(worker, NOW)
    await worker.tap(W.screen)
    await worker.waitFor(SCREEN_WORDS.changes)
    const before = await pictureOf(window)
    await scanDoor(neighbour, await linkOf(NOW))
    await isIn(neighbour)
    expect(await laterPicture(window, before)).not.toBe(before)
    await ends()
  }, 120_000)

  it('(4.8, 4.9) the list of yesterday is handed in, and whoever came prints a paper of it', async () => {
    const came = await sitDown(CAME)
    const worker = await sitDown('worker1')
    await openHeld(worker, YESTERDAY)
    expect(await handIn(worker)).toContain(W.closeAsk(1, 3))
    await readOver(came, YESTERDAY, 'attended')
    await came.tap(YESTERDAY)
    expect(await askForPaper(came)).toContain(PAPER_WORDS.print)
    await ends()
  }, 120_000)

  it('(4.3) an elder without a phone is signed up by her card, and stands on the list', async () => {
    const door = { building: '3栋', unit: '1', room: '2' }
    const elder = { compound: COMPOUND, ...door, name: '谭桂芳', addressForm: '谭婆婆' }
    const worker = await sitDown('worker1')
    await registerElder(worker, elder)
    const letters = await printCards(worker)
    await bindCard(worker, elder, letters)
    await openPeople(worker, SOON)
    await signUpByCard(worker, { letters, addressForm: elder.addressForm })
    expect(await worker.waitFor(elder.name)).toContain(`（${elder.addressForm}）`)
    await ends()
  }, 180_000)

  it('(4.5) a class opens because enough households asked', async () => {
    const title = `二胡班${RUN}`
    const needed = 2
    const worker = await sitDown('worker1')
    await askWhoWouldCome(worker, { title, until: addDays(localDateAt(Date.now()), 5), needed })
    await sayFromList(
      await sitDown('neighbour12'),
      title,
      standsAt({ status: 'open', needed, lacking: 1 }),
    )
    await sayFromList(await sitDown('neighbour13'), title, standsAt({ status: 'enough', needed }))
    await followMessage(worker, new RegExp(`${title}.*可以开班了`))
    await ends()
  }, 180_000)
})
