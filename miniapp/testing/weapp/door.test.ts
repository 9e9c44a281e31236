import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SessionId } from '../../../shared/kernel/ids'
import {
  ARRIVE_WORDS,
  DOOR_WORDS as W,
  MY_DOOR_CODE_WORDS,
} from '../../../shared/text/zhCN/attendance'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { isIn, openDoor, scanDoor, scanPerson, typeNumbers } from '../journeys/checking'
import { ME, signIn } from '../journeys/joining'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5690
/** Of the demonstration: people come in to it now, and these two have signed up. */
const TITLE = '量血压义诊'

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone
let stranger: Phone
let sessionId: SessionId

type Cards = { readonly cards: readonly { readonly id: SessionId; readonly title: string }[] }
type Me = { readonly memberships: readonly { readonly compoundId: string }[] }

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour10')
  second = hands.phoneOf('neighbour9')
  stranger = hands.phoneOf('neighbour12')
  await Promise.all([worker, first, second, stranger].map(signIn))
  const { memberships } = (await hands.ask(first, 'me')) as Me
  const path = `compounds/${memberships[0]?.compoundId ?? ''}/sessions`
  const { cards } = (await hands.ask(first, path)) as Cards
  sessionId = cards.find(({ title }) => title === TITLE)?.id as SessionId
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** What the screen at the door shows at this moment: no camera here reads pictures. */
async function linkAtDoor(): Promise<string> {
  const { codes } = (await hands.ask(worker, `sessions/${sessionId}/codes`)) as {
    codes: readonly { readonly link: string }[]
  }
  return codes[0]?.link ?? ''
}

describe('Coming to a class', () => {
  it('(4.6) is a scan: the page that WeChat opens says it is done, and a tap closes it', async () => {
    const before = first.taps()
    await scanDoor(first, await linkAtDoor())
    const text = await isIn(first)
    expect(text).toContain(TITLE)
    await first.tap(ARRIVE_WORDS.known)
    expect(first.taps() - before).toBeLessThanOrEqual(2)
    expect(await openDoor(worker, TITLE)).toContain(W.states.in)
  }, 90_000)

  it('(4.6) without a seat says whom to ask, and shows a code that the worker lets in', async () => {
    await scanDoor(stranger, await linkAtDoor())
    await stranger.waitFor(REFUSAL_SENTENCES['attendance.noSeat']({}))
    await stranger.tap(ARRIVE_WORDS.show)
    await stranger.waitFor(MY_DOOR_CODE_WORDS.byName)
    const { code } = (await hands.ask(stranger, 'me/attendance-code')) as { code: string }
    await scanPerson(worker, code)
    await worker.waitFor(W.letIn)
    await worker.tap(W.letIn)
    await worker.waitFor(W.walkIns)
  }, 90_000)

  it('(4.6) is found in 我报的名 too, by whoever has not scanned yet', async () => {
    await second.open(ME)
    await second.tap(ME_WORDS.events)
    await second.tap(ARRIVE_WORDS.door)
    await second.scan(ARRIVE_WORDS.scan, 'https://example.cn/')
    await second.waitFor(ARRIVE_WORDS.strange)
    await second.scan(ARRIVE_WORDS.scan, await linkAtDoor())
    await isIn(second)
  }, 60_000)
})

describe('A worker at the door', () => {
  /** The first name that still waits, as the list has it. */
  const awaited = (text: string): string => {
    const lines = text.split('\n')
    return lines[lines.indexOf(W.states.awaited) - 2] ?? ''
  }

  it('(4.6) lets in by one tap a person, also without a network, and each is sent once', async () => {
    const text = await openDoor(worker, TITLE)
    const name = awaited(text)
    await worker.setOnline('offline')
    const before = worker.taps()
    await worker.tap(W.states.awaited, { near: name })
    await worker.waitFor(W.unsent(1))
    expect(worker.taps() - before).toBe(1)
    await worker.setOnline('online')
    await worker.waitFor(without(W.unsent(1)))
    const { rows } = (await hands.ask(worker, `sessions/${sessionId}/attendance`)) as {
      rows: readonly { readonly name: string; readonly is: string }[]
    }
    await worker.waitFor(new RegExp(`${name}[^]*${W.states.in}`))
    expect(rows.filter((row) => row.name === name)).toHaveLength(1)
  }, 90_000)

  it('(4.6) takes a mistake back', async () => {
    const came = (await openDoor(worker, TITLE)).split(W.states.in).length
    await worker.tap(W.states.in, { near: W.ways.name })
    await worker.tap(W.undo)
    const text = await worker.waitFor(W.states.awaited)
    expect(text.split(W.states.in).length).toBeLessThan(came)
  }, 60_000)

  it('(4.6) types the numbers of the paper list, and hears which are nobody’s', async () => {
    await openDoor(worker, TITLE)
    await worker.tap(W.give)
    await worker.waitFor(W.number(1))
    await typeNumbers(worker, '1 2 99')
    await worker.waitFor(W.numbersUnknown([99]))
    await worker.tap(FRAME_WORDS.close)
    for (const phone of [worker, first, second, stranger]) expect(phone.remarks()).toEqual([])
  }, 60_000)

  it('(4.6) writes down whoever is known by a word alone', async () => {
    await openDoor(worker, TITLE)
    await worker.tap(W.guest)
    await worker.type(W.guestLabel, '李叔的孙子')
    await worker.tap(W.guestSend)
    await worker.waitFor(W.ways.guest)
  }, 60_000)
})
