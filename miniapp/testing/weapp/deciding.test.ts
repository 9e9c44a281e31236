import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CATEGORY_NAMES, LISTING_WORDS, MINE_WORDS } from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { REJECTION_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { openMine, throwAway } from '../journeys/drafting'
import {
  approve,
  arrive,
  askToJoin,
  type Home,
  HOME,
  reject,
  sayWhere,
  signIn,
} from '../journeys/joining'
import { refuseWithheld } from '../journeys/judging'
import { publish, putAway, waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { readInbox } from '../journeys/telling'
import { above } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'
import { idOf } from './shelf'

const PORT = 4915
const RUN = String(Date.now() % 100_000)
const M = MINE_WORDS
/** WeChat's number for who comes by a share card. */
const SHARED = 1007
const LISTING = 'packages/listing/detail/index'

let world: World
let hands: Hands
let photo = ''
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  photo = await ladderPhoto()
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function signedIn(person: string): Promise<Phone> {
  const phone = hands.phoneOf(person)
  await signIn(phone)
  return phone
}

describe('What a worker must look at', () => {
  it('(9.1) is not shown while it waits; refused by name, it is a draft again that can be thrown away', async () => {
    const owner = await signedIn('neighbour15')
    const title = `待审梯子 ${RUN}`
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
    await openMine(owner)
    const mine = await owner.waitFor(title)
    expect(mine).toMatch(above(title, M.checks.withWorker))
    await expect(owner.tap(`${M.see}：${title}`)).rejects.toThrow('nothing is called')

    const worker = await signedIn('worker1')
    await refuseWithheld(worker, title, 'ad')
    const told = NOTICE_SENTENCES['listing.refused']({ title, days: '', reason: 'ad' })
    expect(await readInbox(owner, told)).toContain(told)
    const refused = above(title, `${M.statuses.draft} · ${M.checks.refused}`)
    await lookUntil(owner, refused, () => openMine(owner))
    await throwAway(owner, title)
  }, 60_000)
})

const homeIn = (compound: string, building: string, name: string): Home => ({
  ...{ compound, building, name },
  ...{ unit: '3', room: '704', addressForm: '霍叔' },
})

describe('Who asks to join', () => {
  it('(1.4) is told why not, mends one word and asks again; the phone forgets all once it is approved', async () => {
    const worker = await signedIn('worker1')
    const newcomer = hands.phoneOf(`霍叔${RUN}`)
    const home = homeIn('九鼎小区', '6栋', `霍建国${RUN}`)
    await askToJoin(newcomer, home)
    await reject(worker, home.name, 'noSuchRoom')
    await lookUntil(newcomer, RESIDENT_WORDS.rejectedTitle, () => newcomer.open(HOME))
    expect(await newcomer.text()).toContain(REJECTION_WORDS.noSuchRoom)
    await newcomer.tap(RESIDENT_WORDS.joinAgain)
    const form = await newcomer.waitFor(RESIDENT_WORDS.room)
    for (const typed of [home.name, home.room, home.addressForm]) expect(form).toContain(typed)
    expect(form).toContain(RESIDENT_WORDS.rejectedBecause(REJECTION_WORDS.noSuchRoom))
    await newcomer.type(RESIDENT_WORDS.room, '705')
    await newcomer.tap(RESIDENT_WORDS.send)
    await newcomer.waitFor(RESIDENT_WORDS.requested)
    await approve(worker, home.name)
    await arrive(newcomer, home)
    expect([...newcomer.settings.storage.values()].join()).not.toContain(home.name)
    expect(
      newcomer
        .requests()
        .map(({ path }) => path)
        .join(),
    ).not.toContain(home.room)
  }, 60_000)

  it('finds what was typed after WeChat has closed the program', async () => {
    const phone = hands.phoneOf(`简婆${RUN}`)
    await signIn(phone)
    await phone.tap(RESIDENT_WORDS.join)
    await phone.tap('九鼎小区')
    await phone.type(RESIDENT_WORDS.name, '简惠珍')
    const again = hands.reopened(phone)
    await again.open(HOME)
    await again.tap(RESIDENT_WORDS.join)
    expect(await again.waitFor(RESIDENT_WORDS.name)).toContain('简惠珍')
  })

  it('(1.4) may live in a second compound, and is told so on a thing from there', async () => {
    const owner = await signedIn('neighbour16')
    const title = `隔壁的梯子 ${RUN}`
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, title)
    const other = await signedIn(`neighbour${37 + (Number(RUN) % 8)}`)
    await other.openFrom(SHARED, `${LISTING}?id=${await idOf(hands, owner, title)}`)
    await other.waitFor(LISTING_WORDS.ofAnotherCompound)
    await other.tap(LISTING_WORDS.joinThere)
    expect(await other.waitFor(RESIDENT_WORDS.send)).toContain('九鼎小区')
    await sayWhere(other, homeIn('九鼎小区', '7栋', '潘启发'))
    await other.tap(RESIDENT_WORDS.joinAnother)
    await other.waitFor(RESIDENT_WORDS.whichHome)
    await putAway(owner, title)
  }, 60_000)
})
