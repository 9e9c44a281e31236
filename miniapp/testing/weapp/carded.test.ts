import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { cardQr, readCardCode } from '../../../shared/kernel/cardCode'
import { CARD_WORDS as W } from '../../../shared/text/zhCN/card'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import {
  bindCard,
  findLoans,
  lendByCard,
  printCards,
  recognise,
  registerElder,
  takeBackByCard,
} from '../journeys/carding'
import { askToJoin, HOME, type Home, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { ladderPhoto } from '../photo'
import type { Screen } from '../screen'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5530
const RUN = String(Date.now() % 100_000)
const title = `轮椅 ${RUN}`

let world: World
let hands: Hands
let worker: Phone
let owner: Phone
let elder: Home
let letters = ''

const scanned = (screen: Screen, code: string) =>
  screen.scan(W.scan, cardQr(readCardCode(code) ?? ''))

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  worker = hands.phoneOf('worker1')
  await Promise.all([owner, worker].map(signIn))
  const { memberships } = (await hands.ask(owner, 'me')) as Me
  const compound = memberships[0]?.compoundName ?? ''
  const door = { building: '1栋', unit: '1', room: '1' }
  elder = { compound, ...door, name: '谭桂芳', addressForm: '谭婆婆' }
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() })
  await waitUntilShown(owner, title)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('An elder with a card who later logs in and finds her loans', () => {
  it('(1.8) is registered by the worker who sees her, and is given a card', async () => {
    await registerElder(worker, elder)
    letters = await printCards(worker)
    await bindCard(worker, elder, letters)
  }, 60_000)

  it('(1.8) is lent to from Home in six taps, after her name was compared', async () => {
    const { taps, read } = await lendByCard(worker, { letters, title, show: scanned })
    expect(read).toContain(W.who('谭桂芳', '谭婆婆'))
    expect(taps).toBeLessThanOrEqual(6)
  }, 60_000)

  it('(1.8) hears a clear sentence where a letter was read wrongly', async () => {
    const slip = `${letters.slice(0, -1)}${letters.endsWith('7') ? '8' : '7'}`
    await worker.open(HOME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(W.bench)
    await worker.type(W.code, slip)
    await worker.tap(W.read)
    await worker.waitFor(REFUSAL_SENTENCES['card.mistyped']({}))
  }, 60_000)

  it('(1.6) logs in with a phone at last, is recognised, and finds what she has', async () => {
    const phone = hands.phoneOf(`elder${RUN}`)
    await askToJoin(phone, elder)
    expect(await recognise(worker, elder.name)).toContain(W.knownBy.name)
    expect(await findLoans(phone, title)).toContain(title)
  }, 90_000)

  it('(1.8) gives it back by her card as before', async () => {
    const said = await takeBackByCard(worker, { letters, title, show: scanned })
    expect(said).toContain(W.nothingInHand)
  }, 60_000)
})
