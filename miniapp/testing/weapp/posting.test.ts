import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { DUTY_WORDS } from '../../../shared/text/zhCN/duty'
import { ROLE_NAMES, STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { signIn } from '../journeys/joining'
import { checkProof, givePost, planToday, showMyCode, showProof } from '../journeys/posting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5410

let world: World
let hands: Hands
let admin: Phone
let coming: Phone
let resident: Phone
const meOf = async (phone: Phone) => (await hands.ask(phone, 'me')) as Me

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  admin = hands.phoneOf('admin1')
  coming = hands.phoneOf('neighbour5')
  resident = hands.phoneOf('neighbour6')
  await Promise.all([admin, coming, resident].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A post', () => {
  it('(1.11) is given to whoever reads out the digits, and holds at once', async () => {
    const { addressForm = '' } = await meOf(coming)
    expect((await meOf(coming)).posts).toEqual([])
    const digits = await showMyCode(coming)
    expect(await givePost(admin, digits, { place: '北江社区' })).toContain(`（${addressForm}）`)
    expect((await meOf(coming)).posts).toMatchObject([{ role: 'worker', nodeName: '北江社区' }])
  }, 60_000)
})

describe('Whoever looks for help', () => {
  it('(1.11) reads who is on duty today, and the number of the office', async () => {
    const { addressForm = '' } = await meOf(coming)
    await planToday(coming, addressForm)
    await resident.open('packages/about/about/index')
    const seen = await resident.waitFor(`09:00到12:00 ${addressForm}`)
    expect(seen).toContain(DUTY_WORDS.phone('0757-82345678'))
  }, 60_000)
})

describe('Somebody at the door', () => {
  it('(1.9) is proven by the digits of a minute', async () => {
    const { addressForm = '' } = await meOf(coming)
    const proven = STAFF_WORDS.proven('北江社区', ROLE_NAMES.worker, addressForm)
    await checkProof(resident, await showProof(coming), proven)
  }, 60_000)

  it('(1.9) is not, by digits that somebody made up', async () => {
    const said = await checkProof(resident, '12345678', /不要开门/)
    expect(said).not.toContain('✓')
  }, 60_000)
})
