import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { Me } from '../../../shared/contract/resident'
import { localDateAt } from '../../../shared/kernel/dates'
import {
  ACTING_WORDS,
  CHILD_WORDS,
  FAMILY_WORDS as F,
  RELATIVE_WORDS as R,
} from '../../../shared/text/zhCN/care'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { approve, arrive, askToJoin, HOME, reject, signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openFamily } from '../journeys/caring'
import {
  actOnceLetIn,
  isRefused,
  putDownChild,
  putDownElder,
  takeBackForChild,
  workerReads,
} from '../journeys/relating'
import { rejectionSentence } from '../../../shared/text/zhCN/resident'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5570
const RUN = String(Date.now() % 100_000)
const YEAR = String(Number(localDateAt(Date.now()).slice(0, 4)) - 8)
const grandpa = { name: '李有福', addressForm: '李爷爷' }
const grandma = { name: '区好运', addressForm: '区婆婆' }
const child = { name: '李小宝', addressForm: '小宝' }

let world: World
let hands: Hands
let worker: Phone
let guardian: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  guardian = hands.phoneOf(`guardian${RUN}`)
  await signIn(worker)
  const neighbour = hands.phoneOf('neighbour12')
  await signIn(neighbour)
  const { memberships } = (await hands.ask(neighbour, 'me')) as Me
  const at = { compound: memberships[0]?.compoundName ?? '', building: '1栋', unit: '1', room: '8' }
  const home = { ...at, name: '李大明', addressForm: '李叔' }
  await askToJoin(guardian, home)
  await approve(worker, home.name)
  await arrive(guardian, home)
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('Somebody of the household who has no phone', () => {
  it('(1.6) is put down by the family, and waits where it is seen', async () => {
    expect(await putDownElder(guardian, grandpa)).toContain(F.requested)
    expect(await workerReads(worker, grandpa.name)).toContain('由李大明登记的老人')
  }, 60_000)

  it('(1.6) is acted for once the worker has let them in', async () => {
    await approve(worker, grandpa.name)
    await actOnceLetIn(guardian, grandpa.addressForm)
    await guardian.open(HOME)
    await guardian.waitFor(ACTING_WORDS.acting(grandpa.addressForm))
    await guardian.tap(ACTING_WORDS.oneself)
  }, 60_000)

  it('(1.6) is turned away with a reason that the family reads', async () => {
    await putDownElder(guardian, grandma)
    await reject(worker, grandma.name, 'bringProof')
    const said = F.rejected(rejectionSentence('bringProof'))
    await lookUntil(guardian, said, () => openFamily(guardian))
  }, 60_000)

  it('(1.6) is put down once more with what was typed before', async () => {
    await guardian.tap(F.again)
    const read = await guardian.waitFor(grandma.name)
    expect(read).toContain(grandma.addressForm)
    await guardian.tap(R.send)
    await guardian.waitFor(F.person(grandma.name, grandma.addressForm))
    await guardian.waitFor(F.requested)
  }, 60_000)

  it('(1.6) is not put down twice, and reads so beside the name', async () => {
    const read = await isRefused(guardian, grandma, REFUSAL_SENTENCES['care.sameName']({}))
    expect(read.indexOf(REFUSAL_SENTENCES['care.sameName']({}))).toBeLessThan(
      read.indexOf(R.addressForm),
    )
    await approve(worker, grandma.name)
  }, 60_000)

  it('(1.6) is told before anything is sent that one letter is no name', async () => {
    const sent = guardian.requests().length
    const read = await isRefused(guardian, { ...grandma, name: '区' }, R.nameWhole)
    expect(read.indexOf(R.nameWhole)).toBeLessThan(read.indexOf(R.addressForm))
    expect(
      guardian
        .requests()
        .slice(sent)
        .map(({ method }) => method),
    ).not.toContain('POST')
  }, 60_000)
})

describe('A child under 14', () => {
  it('(12.3) is put down by its guardian, and the worker reads its month and the consent', async () => {
    await putDownChild(guardian, child, YEAR)
    expect(await workerReads(worker, child.name)).toContain(
      `由李大明登记的孩子（${YEAR}年1月出生，监护人已同意）`,
    )
  }, 60_000)

  it('(12.3) is acted for by the guardian, who reads what was agreed to', async () => {
    await approve(worker, child.name)
    const read = await actOnceLetIn(guardian, child.addressForm)
    expect(read).toContain(CHILD_WORDS.agreed(PRIVACY_VERSION))
  }, 60_000)

  it('(12.3) is known no more once the guardian takes the consent back', async () => {
    await takeBackForChild(guardian, child.addressForm)
    await lookUntil(guardian, without(F.act(child.addressForm)), () => openFamily(guardian))
    await guardian.open(HOME)
    expect(await guardian.text()).not.toContain(ACTING_WORDS.acting(child.addressForm))
  }, 60_000)
})
