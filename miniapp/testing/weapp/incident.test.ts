import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { DOOR_WORDS } from '../../../shared/text/zhCN/attendance'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as W,
} from '../../../shared/text/zhCN/incident'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import { signIn } from '../journeys/joining'
import { openBench } from '../journeys/posting'
import { openWorld, type World } from '../world'
import { openDoor } from '../journeys/checking'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5763
/** Of the demonstration: it goes on, and two sit in it. */
const TITLE = '防骗小讲座'
const SAID = '门口台阶上滑了一下'
const RIGHT = '是厕所门口，不是台阶'

let world: World
let hands: Hands
let worker: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  await signIn(worker)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('What happens at a class', () => {
  it('(4.7) is written down from the list at the door, by taps and a word', async () => {
    const list = await openDoor(worker, TITLE)
    const lines = list.split('\n')
    const name = lines[lines.indexOf(DOOR_WORDS.states.awaited) - 2] ?? ''
    expect(name).toMatch(/\p{Script=Han}{2}/u)
    await worker.tap(W.open)
    await worker.waitFor(W.none)
    await worker.tap(W.write)
    await worker.tap(INCIDENT_KIND_WORDS.fall)
    await worker.type(W.words, SAID)
    await worker.tap(INCIDENT_STEP_WORDS.ambulance)
    await worker.tap(INCIDENT_STEP_WORDS.family)
    const form = await worker.waitFor(name)
    const label = form.split('\n').find((line) => line.includes(name)) ?? ''
    await worker.tap(label)
    await worker.tap(W.send)
    const text = await worker.waitFor(W.correct)
    for (const words of [
      SAID,
      name,
      W.did(`${INCIDENT_STEP_WORDS.ambulance}、${INCIDENT_STEP_WORDS.family}`),
    ])
      expect(text).toContain(words)
  }, 90_000)

  it('(4.7) is put right by another entry, found from 管理这一场, and never changed', async () => {
    await openBench(worker)
    await worker.tap(DESK_WORDS.bench)
    await worker.waitFor(TITLE)
    await worker.tap(TITLE)
    await worker.tap(MANAGE_WORDS.manage)
    await worker.tap(W.open)
    await worker.waitFor(SAID)
    await worker.tap(W.correct)
    await worker.waitFor(W.corrects)
    await worker.tap(INCIDENT_KIND_WORDS.other)
    await worker.waitFor(W.wordsNeeded)
    await worker.type(W.words, RIGHT)
    await worker.tap(W.send)
    const text = await worker.waitFor(RIGHT)
    expect(text).toContain(SAID)
    expect(text).toContain(W.corrects)
    expect(worker.remarks()).toEqual([])
  }, 90_000)
})
