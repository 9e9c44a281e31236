import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { HOUSEHOLD_WORDS as W } from '../../../shared/text/zhCN/household'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { HOME, ME, sayWhere, signIn } from '../journeys/joining'
import { bringsBack, lendToMover, type Moving, moveAway } from '../journeys/moving'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5390
const RUN = String(Date.now() % 100_000)
const title = `搬家前借的箱子 ${RUN}`

let world: World
let hands: Hands
let cast: Moving
let worker: Phone
let compound = ''
const meOf = async (phone: Phone) => (await hands.ask(phone, 'me')) as Me

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const [owner, mover] = [hands.phoneOf('neighbour12'), hands.phoneOf('neighbour13')]
  worker = hands.phoneOf('worker1')
  cast = { owner, mover, title }
  await Promise.all([owner, mover, worker].map(signIn))
  compound = (await meOf(mover)).memberships[0]?.compoundName ?? ''
  await lendToMover(cast, await ladderPhoto())
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A household that moves out with a loan in hand', () => {
  it('(1.10) reads what stays due, and lives there no more', async () => {
    const foreseen = await moveAway(cast, compound)
    expect(foreseen).toContain(W.leaveWill)
    expect((await meOf(cast.mover as Phone)).memberships).toEqual([])
  }, 60_000)

  it('(1.10) brings it back as ever; the owner reads no name any more', async () => {
    expect(await bringsBack(cast)).not.toContain('undefined')
  }, 60_000)

  it('(1.4) may ask to live there again', async () => {
    const { mover } = cast
    await mover.open(ME)
    await mover.tap(RESIDENT_WORDS.join)
    await mover.waitFor(RESIDENT_WORDS.whichHome)
  }, 60_000)
})

describe('The register of doors', () => {
  it('(1.10) shows who lives there, and a worker moves out who is gone', async () => {
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(W.households)
    await worker.waitFor(W.chooseFirst)
    await worker.tap('1栋')
    const doors = await worker.waitFor(W.moveOut)
    const [, name = ''] = /\n(.+)（.+）\n/.exec(doors) ?? []
    expect(name).toMatch(/^[\u4e00-\u9fff]{2,4}$/)
    await worker.tap(`${W.moveOut}：${name}`)
    await worker.waitFor(W.moveOutAsk(name))
    await worker.tap(W.moveOutYes)
    await worker.waitFor(without(`${name}（`))
  }, 60_000)
})

describe('Whoever rents', () => {
  it('(1.5) says until when, which the worker reads', async () => {
    const tenant = hands.phoneOf(`tenant${RUN}`)
    await signIn(tenant)
    await tenant.open(HOME)
    await tenant.tap(RESIDENT_WORDS.join)
    await tenant.tap(compound)
    await tenant.tap(RESIDENT_WORDS.homes.lease)
    await tenant.tap(String(new Date().getFullYear() + 1))
    await tenant.tap('6月')
    const home = { building: '1栋', unit: '1', room: '9901', name: '鲁大有', addressForm: '老鲁' }
    await sayWhere(tenant, { compound, ...home })
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(WORKER_WORDS.memberships)
    expect(await worker.waitFor('鲁大有')).toContain(
      WORKER_WORDS.leaseUntil(`${new Date().getFullYear() + 1}年6月30日`),
    )
  }, 60_000)
})
