import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { Me } from '../../../shared/contract/resident'
import { BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import { ACTING_WORDS, CARE_WORKER_WORDS, FAMILY_WORDS as W } from '../../../shared/text/zhCN/care'
import { CATEGORY_NAMES, LISTING_WORDS } from '../../../shared/text/zhCN/listing'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { registerElder, recognise } from '../journeys/carding'
import {
  actFor,
  askInName,
  chooseInName,
  callOffFor,
  DONE,
  endFor,
  openFamily,
  openFromLog,
  ownerReads,
  readLog,
  writeDown,
} from '../journeys/caring'
import { approve, arrive, askToJoin, type Home, HOME, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5560
const RUN = String(Date.now() % 100_000)
const [title, second] = [`助行器 ${RUN}`, `折叠凳 ${RUN}`]

let world: World
let hands: Hands
let worker: Phone
let owner: Phone
let daughter: Phone
let mother: Home
let hers: Home

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  owner = hands.phoneOf('neighbour12')
  daughter = hands.phoneOf(`daughter${RUN}`)
  await Promise.all([worker, owner].map(signIn))
  const { memberships } = (await hands.ask(owner, 'me')) as Me
  const door = { building: '1栋', unit: '1', room: '9' }
  const at = { compound: memberships[0]?.compoundName ?? '', ...door }
  mother = { ...at, name: '陈桂花', addressForm: '陈婆婆' }
  hers = { ...at, name: '李芳', addressForm: '阿芳' }
  const photo = await ladderPhoto()
  for (const one of [title, second]) {
    await publish(owner, { title: one, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, one)
  }
  await registerElder(worker, mother)
  await askToJoin(daughter, hers)
  await approve(worker, hers.name)
  await arrive(daughter, hers)
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A daughter who acts for her mother', () => {
  it(
    '(1.6) is written down by the worker, with how the mother said yes',
    async () =>
      expect(await writeDown(worker, mother, hers)).toContain(CARE_WORKER_WORDS.consents.inPerson),
    60_000,
  )

  it('(1.6) borrows in her mother’s name, and reads whose it is before and after', async () => {
    await actFor(daughter, mother.addressForm)
    const read = await askInName(daughter, mother.addressForm, title)
    await daughter.waitFor(STATUS.requested.borrower)
    expect(read).toContain(ACTING_WORDS.acting(mother.addressForm))
    expect(await daughter.text()).toContain(ACTING_WORDS.whose(mother.addressForm))
    const path = 'me/bookings?side=borrower'
    const own = (await hands.ask(daughter, path)) as OutputOf<typeof listMyBookings>
    expect(own.bookings).toEqual([])
  }, 60_000)

  it('(1.6) is named to the owner beside her mother', async () => {
    const read = await ownerReads(owner, title)
    expect(read).toContain(ACTING_WORDS.by(hers.addressForm))
    expect(read).toContain(mother.addressForm)
  }, 60_000)

  it('(1.6) finds it in the log, opens it from there and calls it off', async () => {
    expect(await readLog(daughter, mother.addressForm)).toContain(DONE)
    expect(await openFromLog(daughter)).toContain(ACTING_WORDS.whose(mother.addressForm))
    await callOffFor(daughter)
    await readLog(daughter, mother.addressForm)
  }, 60_000)

  it('(1.6) is herself again by one tap', async () => {
    await daughter.open(HOME)
    await daughter.waitFor(ACTING_WORDS.acting(mother.addressForm))
    await daughter.tap(ACTING_WORDS.oneself)
    await daughter.waitFor(without(ACTING_WORDS.acting(mother.addressForm)))
  }, 60_000)

  it('(1.6) is herself when the program is opened again', async () => {
    await actFor(daughter, mother.addressForm)
    daughter = hands.reopened(daughter)
    await daughter.open(HOME)
    expect(await daughter.text()).not.toContain(ACTING_WORDS.acting(mother.addressForm))
  }, 60_000)

  it('(1.6) is refused in a sentence once the worker has ended it; what she chose stays', async () => {
    await actFor(daughter, mother.addressForm)
    await chooseInName(daughter, mother.addressForm, second)
    await endFor(worker, mother, hers)
    await daughter.tap(LISTING_WORDS.confirm)
    const read = await daughter.waitFor(REFUSAL_SENTENCES['care.noMandate']({}))
    expect(read).toContain(ACTING_WORDS.over(mother.addressForm))
    expect(read).toContain(LISTING_WORDS.confirm)
    expect(await writeDown(worker, mother, hers)).toContain(hers.addressForm)
  }, 60_000)
})

describe('A mother who logs in later', () => {
  let phone: Phone
  it('(1.6) lets nobody act until she says so; the daughter is told so on the very page', async () => {
    await actFor(daughter, mother.addressForm)
    await askInName(daughter, mother.addressForm, second)
    await daughter.waitFor(STATUS.requested.borrower)
    phone = hands.phoneOf(`mother${RUN}`)
    await askToJoin(phone, mother)
    await recognise(worker, mother.name)
    await openFamily(daughter)
    await daughter.waitFor(ACTING_WORDS.why.paused)
  }, 90_000)

  it('(1.6) reads what was done for her, and lets her daughter go on', async () => {
    await lookUntil(phone, W.paused, () => openFamily(phone))
    expect(await readLog(phone, hers.addressForm)).toContain(DONE)
    await openFamily(phone)
    await phone.tap(W.keep(hers.addressForm))
    await phone.waitFor(without(W.paused))
    await lookUntil(daughter, W.act(mother.addressForm), () => openFamily(daughter))
    await actFor(daughter, mother.addressForm)
    await askInName(daughter, mother.addressForm, title)
    await daughter.waitFor(STATUS.requested.borrower)
  }, 90_000)

  it('(1.6) ends it, and her daughter acts for her no more', async () => {
    await openFamily(phone)
    await phone.tap(W.cancelOf(hers.addressForm))
    await phone.tap(W.cancelYes)
    await phone.waitFor(without(W.cancelOf(hers.addressForm)))
    const read = await lookUntil(daughter, W.none, () => openFamily(daughter))
    expect(read).not.toContain(W.until(''))
  }, 90_000)
})
