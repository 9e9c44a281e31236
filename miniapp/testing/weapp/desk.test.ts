import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { cardQr, readCardCode } from '../../../shared/kernel/cardCode'
import { SAID_WORDS } from '../../../shared/text/zhCN/bookingSaid'
import { CARD_WORDS as W } from '../../../shared/text/zhCN/card'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import {
  bindCard,
  lendByCard,
  printCards,
  registerElder,
  takeBackByCard,
} from '../journeys/carding'
import { type Home, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { givePost, openBench, showMyCode } from '../journeys/posting'
import { ladderPhoto } from '../photo'
import type { Screen } from '../screen'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5580
const title = `轮椅 ${String(Date.now() % 100_000)}`

let world: World
let hands: Hands
let keeper: Phone
let owner: Phone
let elder: Home
let letters = ''

const show = (screen: Screen, code: string) => screen.scan(W.scan, cardQr(readCardCode(code) ?? ''))

/** What the owner reads of the loan. */
async function read(words: string): Promise<string> {
  const { bookings } = (await hands.ask(owner, 'me/bookings?side=owner')) as {
    bookings: readonly { readonly id: string; readonly title: string }[]
  }
  const loan = bookings.find((one) => one.title === title)
  return lookUntil(owner, words, () => owner.open(`packages/booking/show/index?id=${loan?.id}`))
}

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const [admin, worker] = [hands.phoneOf('admin1'), hands.phoneOf('worker1')]
  owner = hands.phoneOf('neighbour12')
  keeper = hands.phoneOf('neighbour13')
  for (const phone of [admin, worker, owner, keeper]) await signIn(phone)
  const { memberships } = (await hands.ask(owner, 'me')) as Me
  const compound = memberships[0]?.compoundName ?? ''
  const door = { building: '1栋', unit: '1', room: '2' }
  elder = { compound, ...door, name: '冼桂芳', addressForm: '冼婆婆' }
  const thing = { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() }
  await publish(owner, { ...thing, accessories: '坐垫、脚踏、雨罩' })
  await waitUntilShown(owner, title)
  await registerElder(worker, elder)
  letters = await printCards(worker)
  await bindCard(worker, elder, letters)
  await givePost(admin, await showMyCode(keeper), { place: compound, role: 'keeper' })
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('Whoever keeps the hut of a compound', () => {
  it('(1.11) has a desk where cards are read, and nothing else of a worker', async () => {
    await openBench(keeper)
    const desk = await keeper.waitFor(W.bench)
    expect(desk).toContain(STAFF_WORDS.bench)
    for (const word of [WORKER_WORDS.memberships, WORKER_WORDS.withheld, WORKER_WORDS.communities])
      expect(desk).not.toContain(word)
  }, 60_000)

  it('(1.8) lends by card, and unticks what does not go along', async () => {
    const lending = { letters, title, show, words: '轮椅', missing: '雨罩' }
    const { read: seen } = await lendByCard(keeper, lending)
    expect(seen).toContain(W.who(elder.name, elder.addressForm))
    expect(keeper.title()).toBe(W.bench)
    // Prints no cards.
    expect(await keeper.text()).not.toContain(W.sheets)
    await read(SAID_WORDS.notGot.owner(['雨罩']))
  }, 60_000)

  it('(1.8) takes it back by card, and unticks what did not come', async () => {
    const said = await takeBackByCard(keeper, { letters, title, show, missing: '脚踏' })
    expect(said).toContain(W.nothingInHand)
    const seen = await read(SAID_WORDS.missing.owner(['脚踏']))
    expect(seen).toContain(SAID_WORDS.notGot.owner(['雨罩']))
    expect(keeper.remarks()).toEqual([])
  }, 60_000)
})
