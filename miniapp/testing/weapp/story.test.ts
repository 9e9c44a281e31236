import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { MY_EVENTS_WORDS } from '../../../shared/text/zhCN/registration'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import {
  STORY_WORDS as S,
  storyCheck,
  WRITE_STORY_WORDS as W,
} from '../../../shared/text/zhCN/story'
import { ME, signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openBench } from '../journeys/posting'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5820
/** Of the demonstration: it was four days ago, and these two came. */
const TITLE = '防诈骗讲座'
const SAID = '来了三位街坊，大家都记住了：不听、不信。'
const sentence = (kind: 'story.written' | 'story.photoTakenDown') =>
  NOTICE_SENTENCES[kind]({ title: TITLE, days: '', reason: undefined })

let world: World
let hands: Hands
let worker: Phone
let first: Phone
let second: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  first = hands.phoneOf('neighbour16')
  second = hands.phoneOf('neighbour17')
  await Promise.all([worker, first, second].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function openHeld(): Promise<void> {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
  await worker.tap(DESK_WORDS.when.over)
  await worker.waitFor(TITLE)
  await worker.tap(TITLE)
  await worker.waitFor(W.open)
}

/** The class among those one went to. */
const openMine = (phone: Phone, shows: string): Promise<string> =>
  lookUntil(phone, shows, async () => {
    await phone.open(ME)
    await phone.tap(ME_WORDS.events)
    await phone.tap(MY_EVENTS_WORDS.when.over)
    await phone.waitFor(TITLE)
    await phone.tap(TITLE)
  })

const hears = (phone: Phone, words: string): Promise<string> =>
  lookUntil(phone, words, async () => {
    await phone.open(ME)
    await phone.tap(ME_WORDS.inbox)
    await phone.waitFor(TITLE)
  })

describe('What is told of a class', () => {
  it('(4.9) is written by its worker with a photo, below one sentence of consent', async () => {
    await openHeld()
    await worker.tap(W.open)
    await worker.waitFor(W.consent)
    await worker.type(W.words, SAID)
    worker.photograph(await ladderPhoto())
    await worker.tap(PUBLISH_WORDS.takePhoto)
    await worker.waitFor(PUBLISH_WORDS.photoState.passed, 20_000)
    await worker.tap(W.send)
    await worker.waitFor(storyCheck('passed'))
  }, 90_000)

  it('(4.9) is heard of by whoever came, and read on the page of the class', async () => {
    await hears(first, sentence('story.written'))
    for (const phone of [first, second]) {
      const text = await openMine(phone, SAID)
      expect(text).toContain(S.takeDown)
    }
  }, 90_000)
})

describe('这张有我，请撤下', () => {
  it('(4.9) takes the photo away by two taps, for everybody', async () => {
    await first.tap(`${S.takeDown}：${S.photo(1)}`)
    await first.waitFor(S.takeDownAsked)
    await first.tap(S.takeDownYes)
    const text = await first.waitFor(without(S.takeDown))
    expect(text).toContain(SAID)
    const other = await openMine(second, SAID)
    expect(other).not.toContain(S.takeDown)
  }, 90_000)

  it('(4.9) is heard of by the worker, who takes the story back from 管理这一场', async () => {
    await hears(worker, sentence('story.photoTakenDown'))
    await openHeld()
    await worker.tap(MANAGE_WORDS.manage)
    await worker.tap(W.open)
    await worker.waitFor(W.takenDown(1))
    await worker.tap(W.takeBack)
    await worker.waitFor(W.takeBackAsked)
    await worker.tap(W.takeBackYes)
    await worker.waitFor(without(storyCheck('passed')))
    await openMine(second, TITLE)
    await second.settle()
    expect(await second.text()).not.toContain(SAID)
    for (const phone of [worker, first, second]) expect(phone.remarks()).toEqual([])
  }, 90_000)
})
