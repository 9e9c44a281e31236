import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { CALL_OUTCOME_WORDS, CALL_WORDS } from '../../../shared/text/zhCN/callBack'
import {
  COMPLAINT_REASON_WORDS,
  MUTE_WORDS,
  REPORT_WORDS,
} from '../../../shared/text/zhCN/complaint'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { CATEGORY_NAMES, LISTING_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS as W } from '../../../shared/text/zhCN/worker'
import { find, lookFor } from '../journeys/borrowing'
import { HOME, ME, signIn } from '../journeys/joining'
import { publish, putAway, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { readInbox } from '../journeys/telling'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4930
const RUN = String(Date.now() % 100_000)

let world: World
let hands: Hands
let owner: Phone
let neighbour: Phone
let worker: Phone
const title = `歪梯子 ${RUN}`
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  neighbour = hands.phoneOf('neighbour13')
  worker = hands.phoneOf('worker1')
  await Promise.all([owner, neighbour, worker].map(signIn))
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() })
  await waitUntilShown(owner, title)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** From Me to one of the worker's pages. */
async function openBench(page: string, shows: string): Promise<void> {
  await lookUntil(worker, shows, async () => {
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(page)
  })
}

describe('A thing that is not right', () => {
  it('(9.2) is reported in two taps, a worker decides, and both are told', async () => {
    await find(neighbour, title)
    const taps = neighbour.taps()
    await neighbour.tap(REPORT_WORDS.listing)
    await neighbour.tap(COMPLAINT_REASON_WORDS.notReal)
    expect(neighbour.taps() - taps).toBe(2)
    await neighbour.waitFor(REPORT_WORDS.received)
    await neighbour.tap(FRAME_WORDS.gotIt)

    await openBench(W.complaints, title)
    expect(await worker.text()).toContain(COMPLAINT_REASON_WORDS.notReal)
    await worker.tap(`${W.decisions.warn}：${title}`)
    await worker.waitFor(without(title))

    const heard = `您反映的“${title}”那件事，社区看过了，已经提醒对方。`
    expect(await readInbox(neighbour, heard)).toContain(heard)
    const warned = `有人反映“${title}”有问题：和实际不一样。社区提醒您留意一下。`
    expect(await readInbox(owner, warned)).toContain(warned)
    for (const phone of [neighbour, owner, worker]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})

describe('A neighbour whose things one does not want to see', () => {
  it('(9.2) is muted on the page of a thing, gone from the search, and back with a tap in Me', async () => {
    await find(neighbour, title)
    await neighbour.tap(MUTE_WORDS.mute)
    await neighbour.tap(MUTE_WORDS.yes)
    await neighbour.waitFor(MUTE_WORDS.muted)
    await neighbour.tap(FRAME_WORDS.gotIt)
    await neighbour.open(HOME)
    await neighbour.tap(FRAME_WORDS.tabs.share)
    await neighbour.type(SHARE_WORDS.search, title)
    await neighbour.waitFor(SHARE_WORDS.noneFound(title))

    await neighbour.open(ME)
    await neighbour.tap(ME_WORDS.muted)
    await neighbour.waitFor(MUTE_WORDS.undo)
    await neighbour.tap(MUTE_WORDS.undo)
    await neighbour.waitFor(MUTE_WORDS.none)
    await lookFor(neighbour, title)
    expect(neighbour.remarks()).toEqual([])
  }, 60_000)
})

describe('Whoever is stuck', () => {
  it('(7.5) is called by the community from a refusal, and reads so', async () => {
    await find(neighbour, title)
    const [day = ''] = /^.+借用$/m.exec(await neighbour.text()) ?? []
    await neighbour.tap(day)
    await putAway(owner, title)
    await neighbour.tap(LISTING_WORDS.confirm)
    const refused = REFUSAL_SENTENCES['booking.notOpen']({})
    await neighbour.waitFor(refused)
    await neighbour.tap(CALL_WORDS.call, { near: refused })
    await neighbour.tap(CALL_WORDS.yes)
    await neighbour.waitFor(CALL_WORDS.asked)

    const { addressForm = '' } = (await hands.ask(neighbour, 'me')) as Me
    await openBench(W.calls, W.addressForm(addressForm))
    const shown = await worker.text()
    expect(shown).toContain(W.callRefused('主人暂时不外借，看看别的吧。'))
    const [outcome] = new RegExp(`${CALL_OUTCOME_WORDS.reached}`).exec(shown) ?? ['']
    await worker.tap(outcome)
    await worker.waitFor(W.noCalls)

    const called = '社区打过电话了。还有事，再点“请社区打给我”。'
    const told = await readInbox(neighbour, called)
    expect(told.slice(0, 2)).toEqual([called, '社区会打给您，请留意电话。'])
    for (const phone of [neighbour, worker]) expect(phone.remarks()).toEqual([])
  }, 90_000)

  it('(7.5) is told where to go instead while nobody knows them here', async () => {
    const guest = hands.phoneOf(`路人${RUN}`)
    await guest.open(HOME)
    await guest.tap(CALL_WORDS.call)
    await guest.waitFor(CALL_WORDS.notHere)
    await signIn(guest)
    await guest.open(ME)
    await guest.tap(CALL_WORDS.call)
    await guest.tap(CALL_WORDS.yes)
    await guest.waitFor(CALL_WORDS.notHere)
    expect(guest.remarks()).toEqual([])
  }, 60_000)
})
