import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import {
  SELLING_DESK_WORDS as D,
  SELLING_WHAT_WORDS,
  sellingAnswer,
  SELLING_WORDS as W,
} from '../../../shared/text/zhCN/selling'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { MY_EVENTS_WORDS } from '../../../shared/text/zhCN/registration'
import { ME, signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openBench } from '../journeys/posting'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5760
/** Of the demonstration: it goes on, a bank holds it, and these two sit in it. */
const TITLE = '防骗小讲座'
const HOST = '安心银行'
const SAID = '讲到一半就推存款'
const TOLD = NOTICE_SENTENCES['selling.answered']({ title: TITLE, days: '', reason: 'talked' })

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour33')
  second = hands.phoneOf('neighbour34')
  await Promise.all([worker, first, second].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** What one signed up for, and the class in it; a day behind it stands among what is over. */
async function openMine(phone: Phone, shows: string): Promise<string> {
  return lookUntil(phone, shows, async () => {
    await phone.open(ME)
    await phone.tap(ME_WORDS.events)
    await phone.waitFor(MY_EVENTS_WORDS.when.over)
    const text = await phone.waitFor(new RegExp(`${TITLE}|${MY_EVENTS_WORDS.none.coming}`))
    if (!text.includes(TITLE)) await phone.tap(MY_EVENTS_WORDS.when.over)
    await phone.waitFor(TITLE)
    await phone.tap(TITLE)
  })
}

async function says(phone: Phone): Promise<void> {
  await openMine(phone, W.open)
  await phone.tap(W.open)
  await phone.waitFor(W.promise(HOST))
  await phone.waitFor(W.secret)
  await phone.tap(SELLING_WHAT_WORDS.finance)
}

describe('有人推销, at a class whose host promised not to', () => {
  it('(4.7) is said in three taps, and with a word more', async () => {
    await says(first)
    await first.type(W.words, SAID)
    const before = first.taps()
    await first.tap(W.send)
    const text = await first.waitFor(W.waits)
    expect(text).toContain(SAID)
    expect(first.taps() - before).toBe(1)
    await says(second)
    await second.tap(W.send)
    await second.waitFor(W.waits)
  }, 90_000)

  it('(4.7) stands at the desk, is read together and answered once', async () => {
    await lookUntil(worker, D.waiting(2), async () => {
      await openBench(worker)
      await worker.tap(DESK_WORDS.bench)
      await worker.waitFor(DESK_WORDS.when.over)
    })
    await worker.tap(D.waiting(2))
    const text = await worker.waitFor(D.answerTitle)
    expect(text).toContain(SAID)
    expect(text).toContain(D.host(HOST))
    await worker.tap(sellingAnswer('nothing'))
    await worker.waitFor(D.wordsNeeded)
    await worker.tap(sellingAnswer('talked'))
    await worker.tap(D.send)
    await worker.waitFor(without(D.answerTitle))
    await worker.waitFor(sellingAnswer('talked'))
  }, 90_000)

  it('(4.7) is heard of by each who said so', async () => {
    for (const phone of [first, second]) await openMine(phone, W.answered(sellingAnswer('talked')))
    await lookUntil(first, TOLD, async () => {
      await first.open(ME)
      await first.tap(ME_WORDS.inbox)
      await first.waitFor(TITLE)
    })
    for (const phone of [worker, first, second]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})
