import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  EMERGENCY_WORDS as W,
  OPEN_EMERGENCY_WORDS as O,
} from '../../../shared/text/zhCN/emergency'
import { INCIDENT_WORDS as I } from '../../../shared/text/zhCN/incident'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { openClass } from '../journeys/attending'
import { openDoor } from '../journeys/checking'
import { ME, signIn } from '../journeys/joining'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5766
/** Of the demonstration: it goes on, and two sit in it. */
const GOES_ON = '防骗小讲座'
/** There is a step at its door, and this neighbour has a seat in it. */
const CAREFUL = '手机微信班'
const DAUGHTER = { name: '女儿小芳', phone: '13900001111' }

let world: World
let hands: Hands
let worker: Phone
let seated: Phone
let asked: Phone
let beside: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  seated = hands.phoneOf('neighbour33')
  asked = hands.phoneOf('neighbour11')
  beside = hands.phoneOf('neighbour34')
  await Promise.all([worker, seated, asked, beside].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function names(phone: Phone): Promise<string> {
  await phone.waitFor(W.why)
  await phone.type(W.name, DAUGHTER.name)
  await phone.type(W.phone, '1390000111')
  await phone.waitFor(W.phoneWrong)
  await phone.type(W.phone, '139 0000 1111')
  await phone.waitFor(without(W.phoneWrong))
  await phone.tap(W.give)
  return phone.waitFor(W.change)
}

type Data = { readonly name: string; readonly addressForm: string }
type Me = { readonly memberships: readonly { readonly buildingName: string }[] }

/** As the list at the door has them. */
async function labelOf(phone: Phone): Promise<string> {
  const { name, addressForm } = (await hands.ask(phone, 'me/data')) as Data
  const { memberships } = (await hands.ask(phone, 'me')) as Me
  return I.about(name, addressForm, memberships[0]?.buildingName ?? '')
}

describe('Whom to call when something happens', () => {
  it('(4.7) is named in 我的, and read with the middle of the number hidden', async () => {
    await seated.open(ME)
    await seated.tap(W.door)
    const text = await names(seated)
    expect(text).toContain(W.mine(DAUGHTER.name, '139****1111'))
    expect(text).not.toContain(DAUGHTER.phone)
  }, 60_000)

  it('(4.7) is asked for on the page of a class with something to mind, and holds nothing up', async () => {
    await openClass(asked, CAREFUL, W.asked)
    await asked.tap(W.askedDo)
    await names(asked)
    await openClass(asked, CAREFUL, CAREFUL)
    await asked.waitFor(without(W.asked))
  }, 90_000)

  it('(4.7) is opened at the door of a class that goes on, one at a time', async () => {
    const mine = await labelOf(seated)
    const other = await labelOf(beside)
    await openDoor(worker, GOES_ON)
    await worker.tap(O.open)
    expect(await worker.waitFor(O.more)).not.toContain(DAUGHTER.name)
    await worker.waitFor(mine)
    await worker.tap(mine)
    await worker.tap(O.look)
    await worker.waitFor(`${DAUGHTER.name} ${DAUGHTER.phone}`)
    await worker.tap(O.callFor(DAUGHTER.name))
    expect(worker.done()).toContainEqual({ what: 'makePhoneCall', with: DAUGHTER.phone })
    await worker.tap(other)
    await worker.waitFor(without(DAUGHTER.phone))
    await worker.tap(O.look)
    await worker.waitFor(REFUSAL_SENTENCES['emergency.none']({}))
  }, 90_000)

  it('(4.7) is taken back at once', async () => {
    await seated.open(ME)
    await seated.tap(W.door)
    await seated.tap(W.remove)
    await seated.tap(W.yes, { near: W.removeAsk })
    await seated.waitFor(W.give)
    await openDoor(worker, GOES_ON)
    await worker.tap(O.open)
    const mine = await labelOf(seated)
    await worker.waitFor(mine)
    await worker.tap(mine)
    await worker.tap(O.look)
    await worker.waitFor(REFUSAL_SENTENCES['emergency.none']({}))
    for (const phone of [worker, seated, asked]) expect(phone.remarks()).toEqual([])
  }, 60_000)
})
