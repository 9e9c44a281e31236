import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { listCareActs, listMandates, Mandate } from '../../../shared/contract/care'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { Me } from '../../../shared/contract/resident'
import { localDateAt } from '../../../shared/kernel/dates'
import { BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import { ACTING_WORDS as A, CHILD_WORDS, FAMILY_WORDS as F } from '../../../shared/text/zhCN/care'
import { CATEGORY_NAMES, LISTING_WORDS } from '../../../shared/text/zhCN/listing'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { actFor, askInName, chooseInName, endFor, openFamily } from '../journeys/caring'
import { find } from '../journeys/borrowing'
import { approve, arrive, askToJoin, type Home, HOME, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { actOnceLetIn, putDownChild, putDownElder } from '../journeys/relating'
import { ladderPhoto } from '../photo'
import { agreedOnceTo } from '../stored'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5590
const RUN = String(Date.now() % 100_000)
const YEAR = String(Number(localDateAt(Date.now()).slice(0, 4)) - 8)
const [title, second] = [`蓝色水桶 ${RUN}`, `红色水桶 ${RUN}`]
const child = { name: '何小乐', addressForm: '小乐' }
const grandma = { name: '何秀英', addressForm: '何婆婆' }

let world: World
let hands: Hands
let worker: Phone
let mother: Phone
let home: Home

async function mandateFor(name: string) {
  const { mandates } = (await hands.ask(mother, 'me/mandates')) as OutputOf<typeof listMandates>
  const found = mandates.find(({ principal }) => principal === name)
  if (!found) throw new Error(`She acts for no ${name}.`)
  return found
}
const childAgreedTo = async (version: number): Promise<void> =>
  agreedOnceTo(world, (await mandateFor(child.addressForm)).principalId, version)

/** The page of what was begun last under a mandate. */
async function begunUnder({ id, principalId }: Mandate): Promise<string> {
  const { acts } = (await hands.ask(mother, `mandates/${id}/acts`)) as OutputOf<typeof listCareActs>
  return `packages/booking/show/index?id=${acts[0]?.object}&for=${principalId}`
}

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  mother = hands.phoneOf(`mother${RUN}`)
  const owner = hands.phoneOf('neighbour12')
  await Promise.all([worker, owner].map(signIn))
  const { memberships } = (await hands.ask(owner, 'me')) as Me
  const at = { compound: memberships[0]?.compoundName ?? '', building: '1栋', unit: '1', room: '7' }
  home = { ...at, name: '何丽', addressForm: '阿丽' }
  const photo = await ladderPhoto()
  for (const one of [title, second]) {
    await publish(owner, { title: one, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, one)
  }
  await askToJoin(mother, home)
  await approve(worker, home.name)
  await arrive(mother, home)
  await putDownChild(mother, child, YEAR)
  await approve(worker, child.name)
  await putDownElder(mother, grandma)
  await approve(worker, grandma.name)
  await actOnceLetIn(mother, grandma.addressForm)
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A guardian who agreed to a text that has changed since', () => {
  it('(12.3) is refused in a sentence that says where she agrees; what she chose stays', async () => {
    await actFor(mother, child.addressForm)
    await chooseInName(mother, child.addressForm, title)
    await childAgreedTo(PRIVACY_VERSION - 1)
    await mother.tap(LISTING_WORDS.confirm)
    const read = await mother.waitFor(REFUSAL_SENTENCES['care.agreeFirst']({}))
    expect(read).toContain(LISTING_WORDS.confirm)
  }, 60_000)

  it('(12.3) reads on the next thing, before any tap, that she agrees first', async () => {
    await mother.open(HOME)
    await mother.waitFor(A.agreeFirst(child.addressForm))
    expect(await mother.text()).not.toContain(A.acting(child.addressForm))
  }, 60_000)

  it('(12.3) is offered nothing to do for the child until she has agreed anew', async () => {
    await openFamily(mother)
    await mother.waitFor(CHILD_WORDS.changed)
    expect(await mother.text()).not.toContain(F.act(child.addressForm))
    await mother.tap(CHILD_WORDS.agree(child.addressForm))
    await mother.waitFor(CHILD_WORDS.agreed(PRIVACY_VERSION))
  }, 60_000)

  it('(12.3) borrows in the child’s name again', async () => {
    await actFor(mother, child.addressForm)
    await askInName(mother, child.addressForm, title)
    await mother.waitFor(STATUS.requested.borrower)
  }, 60_000)
})

describe('A child for whom nobody has agreed yet', () => {
  it('(12.3) is not called one whose guardian took the word back; she agrees and acts', async () => {
    await childAgreedTo(0)
    await lookUntil(mother, CHILD_WORDS.notYet, () => openFamily(mother))
    await mother.tap(CHILD_WORDS.agreeFirst(child.addressForm))
    await mother.waitFor(CHILD_WORDS.agreed(PRIVACY_VERSION))
    await mother.waitFor(F.act(child.addressForm))
  }, 60_000)
})

describe('Somebody whose mandate is over', () => {
  let begun: string
  it('(1.6) reads so on the next page, before any tap, and why', async () => {
    await actFor(mother, grandma.addressForm)
    await askInName(mother, grandma.addressForm, second)
    await mother.waitFor(STATUS.requested.borrower)
    begun = await begunUnder(await mandateFor(grandma.addressForm))
    await endFor(worker, { ...home, ...grandma }, home)
    await mother.open(HOME)
    const read = await mother.waitFor(A.over(grandma.addressForm))
    expect(read).toContain(A.why.over)
    expect(read).not.toContain(A.acting(grandma.addressForm))
  }, 90_000)

  it('(1.6) is offered nothing to borrow in that name', async () => {
    await find(mother, title)
    await mother.waitFor(A.over(grandma.addressForm))
    expect(await mother.text()).not.toContain(LISTING_WORDS.borrowOn('明天'))
  }, 60_000)

  it('(1.6) does not read on the booking that it is theirs to go on with', async () => {
    await mother.open(begun)
    const read = await mother.waitFor(A.why.over)
    expect(read).not.toContain(A.whose(grandma.addressForm))
  }, 60_000)
})
