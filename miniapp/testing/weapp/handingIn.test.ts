import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { AttendanceRow, showAttendance } from '../../../shared/contract/attendance'
import type { listDeskSessions } from '../../../shared/contract/eventDesk'
import type { Me } from '../../../shared/contract/resident'
import { cardQr, readCardCode } from '../../../shared/kernel/cardCode'
import { PAPER_WORDS } from '../../../shared/text/zhCN/afterClass'
import { DOOR_WORDS as W } from '../../../shared/text/zhCN/attendance'
import { bindCard, printCards, registerElder } from '../journeys/carding'
import { openDoor } from '../journeys/checking'
import { askForPaper, excuse, handIn, openHeld, readOver, sayHowItWas } from '../journeys/handingIn'
import { type Home, signIn } from '../journeys/joining'
import { openPeople, signUpByCard } from '../journeys/staffing'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5800
/** Of the demonstration: it was yesterday, its list is not handed in, and awaits these two of three. */
const TITLE = '手机拍照班'
const SEATED = ['neighbour20', 'neighbour21']
/** People come in to it now; the other is in a few days, and has seats. */
const NOW = '量血压义诊'
const SOON = '手机微信班'

let world: World
let hands: Hands
let worker: Phone
let came: Absentee
let stayedAway: Absentee
let rows: readonly AttendanceRow[]
let compound = ''

type Absentee = { readonly phone: Phone; readonly name: string }

/** Whom the list awaits, found by what neighbours call them. */
async function awaited(): Promise<readonly Absentee[]> {
  const phones = SEATED.map((person) => hands.phoneOf(person))
  await Promise.all(phones.map(signIn))
  const called = await Promise.all(
    phones.map(async (phone) => ((await hands.ask(phone, 'me')) as Me).addressForm),
  )
  return rows
    .filter(({ is }) => is === 'awaited')
    .flatMap(({ name, addressForm }) => {
      const phone = phones[called.indexOf(addressForm)]
      return phone ? [{ phone, name }] : []
    })
}

/** Whose list of yesterday waits, as the worker reads it. */
async function rowsOfYesterday(): Promise<readonly AttendanceRow[]> {
  const { posts } = (await hands.ask(worker, 'me')) as Me
  const path = `workbench/${posts[0]?.nodeId ?? ''}/sessions?when=over`
  const { cards } = (await hands.ask(worker, path)) as OutputOf<typeof listDeskSessions>
  const id = cards.find(({ title }) => title === TITLE)?.id ?? ''
  const list = await hands.ask(worker, `sessions/${id}/attendance`)
  return (list as OutputOf<typeof showAttendance>).rows
}

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  await signIn(worker)
  rows = await rowsOfYesterday()
  const [one, other] = await awaited()
  if (!one || !other) throw new Error('The list of yesterday awaits nobody.')
  came = one
  stayedAway = other
  const { memberships } = (await hands.ask(came.phone, 'me')) as Me
  compound = memberships[0]?.compoundName ?? ''
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A list that is handed in', () => {
  it('(4.8) is opened a day later, ticked for who came, and says before the end who did', async () => {
    await openHeld(worker, TITLE)
    await worker.tap(W.states.awaited, { near: came.name })
    await worker.waitFor(W.came(2, 3))
    expect(await handIn(worker)).toContain(W.closeAsk(2, 3))
  }, 90_000)

  it('(4.9) says to whoever came that they did, asks how it was, and makes a paper of it', async () => {
    await readOver(came.phone, TITLE, 'attended')
    await sayHowItWas(came.phone, TITLE)
    const paper = await askForPaper(came.phone)
    expect(paper).toContain(PAPER_WORDS.came(TITLE))
    expect(paper).toContain(PAPER_WORDS.who(came.name))
    await came.phone.tap(PAPER_WORDS.save)
    await came.phone.waitFor(PAPER_WORDS.saved)
    const saved = came.phone.done().filter(({ what }) => what === 'saveImageToPhotosAlbum')
    expect(saved).toHaveLength(1)
    expect(saved[0]?.with).toContain(PAPER_WORDS.who(came.name))
  }, 90_000)

  it('(4.8) asks whoever did not come, alone, and an illness does not count', async () => {
    await readOver(stayedAway.phone, TITLE, 'noShow')
    await excuse(stayedAway.phone, TITLE, 'ill')
    for (const phone of [worker, came.phone, stayedAway.phone]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})

describe('An elder with a card and no phone', () => {
  it('(4.3, 4.6) is signed up by her card, and comes in by it where she has no seat', async () => {
    const door = { building: '2栋', unit: '1', room: '1' }
    const elder: Home = { compound, ...door, name: '谭桂芳', addressForm: '谭婆婆' }
    await registerElder(worker, elder)
    const letters = await printCards(worker)
    await bindCard(worker, elder, letters)
    await openPeople(worker, SOON)
    await signUpByCard(worker, { letters, addressForm: elder.addressForm })
    await openDoor(worker, NOW)
    await worker.scan(W.scan, cardQr(readCardCode(letters) ?? ''))
    await worker.waitFor(W.letIn)
    await worker.tap(W.letIn)
    const text = await worker.waitFor(W.ways.card)
    expect(text).toMatch(new RegExp(`${elder.name}\n.*${W.ways.card}`))
    expect(worker.remarks()).toEqual([])
  }, 120_000)
})
