import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showBooking } from '../../../shared/contract/booking'
import * as card from '../../../shared/contract/card'
import { readAppointmentCode } from '../../../shared/contract/code'
import { endPost } from '../../../shared/contract/post'
import { showMe } from '../../../shared/contract/resident'
import { withCheckLetter } from '../../../shared/kernel/cardCode'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { anElder, blankCard, carded, registers } from '../../testing/carded'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { admin, codeOf, postOf } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
let chen: Person

const LENT = { handover: 'door', acceptance: 'automatic' } as const
const inDays = (days: number) => addDays(localDateAt(Date.now()), days)

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '502' })
}, 60_000)
afterAll(() => town.stop())

describe('Whoever keeps a hut', () => {
  const keeper = async (name: string, nodeId: string) => {
    const person = await town.person(name)
    const post = { residentId: person.id, role: 'keeper', nodeId }
    await town.call('setup', { grants: [post] })
    return person
  }

  it('(1.8) scans, reads the name, lends and takes back, and does nothing else of a worker', async () => {
    const { code, membershipId } = await carded(town, xiaoli)
    const zhuang = await keeper('守小屋的庄伯', town.places.beijiang)
    expect((await zhuang.gets(card.readCard, { code })).membershipId).toBe(membershipId)
    const listingId = await publishes(town, chen, { title: '小屋借出的推车', ...LENT })
    const wish = { code, listingId, until: inDays(1) }
    const { id: bookingId } = await zhuang.gets(card.lendByCard, wish)
    expect((await zhuang.gets(card.takeBackByCard, { code, bookingId })).status).toBe('returned')
    for (const refused of [
      await zhuang.asks(card.endCard, { membershipId }),
      await zhuang.asks(card.makeCards, { nodeId: town.places.beijiang }),
    ])
      expect(refused).toMatchObject({ status: 403, refusal: { code: 'access.notAllowed' } })
  })

  it('(1.8) reads the cards of the own compound alone, and loses it with the post', async () => {
    const { code } = await carded(town, xiaoli)
    const here = await keeper('九鼎的管理员', town.places.jiuding)
    const there = await keeper('鸿业的管理员', town.places.hongye)
    expect((await here.asks(card.readCard, { code })).ok).toBe(true)
    expect(await here.asks(card.readCard, { code: await blankCard(town, xiaoli) })).toMatchObject({
      refusal: { code: 'card.blank' },
    })
    expect(await there.asks(card.readCard, { code })).toMatchObject({
      refusal: { code: 'card.foreign' },
    })
    const chief = await admin(town, '收回岗位的老关')
    await chief.gets(endPost, { postId: await postOf(here) })
    expect(await here.asks(card.readCard, { code })).toMatchObject({ status: 403 })
  })
})

describe('A worker of one compound', () => {
  it('(1.8) reads and binds the cards of the own compound', async () => {
    const { code } = await carded(town, xiaoli)
    const lin = await worker(town, '九鼎驻点的小林', town.places.jiuding)
    expect((await lin.asks(card.readCard, { code })).ok).toBe(true)
    const membershipId = await registers(town, lin, anElder('驻点登记的阮婆婆'))
    const blank = await blankCard(town, xiaoli)
    expect((await lin.asks(card.bindCard, { membershipId, code: blank })).ok).toBe(true)
    expect(await amin.asks(card.readCard, { code: blank })).toMatchObject({
      refusal: { code: 'card.foreign' },
    })
  })
})

describe('Wrong cards and wrong digits', () => {
  it('(1.8) are counted apart', async () => {
    const chief = await admin(town, '手抖的老关')
    const wrong = withCheckLetter('0'.repeat(12))
    for (let count = 0; count < 10; count++) await chief.asks(card.readCard, { code: wrong })
    expect(await chief.asks(card.readCard, { code: wrong })).toMatchObject({
      refusal: { code: 'card.tooOften' },
    })
    const digits = await codeOf(await town.person('拿任职码来的人'))
    expect((await chief.asks(readAppointmentCode, { digits })).ok).toBe(true)
  })
})

describe('A card of one’s own', () => {
  it('(1.8) is refused (card.own) to the worker whose it is: a colleague scans it', async () => {
    const fan = await neighbour(town, xiaoli, '住这里的小范', { room: '1901' })
    const [home] = (await fan.gets(showMe, {})).memberships
    const code = await blankCard(town, xiaoli)
    await xiaoli.gets(card.bindCard, { membershipId: home?.id as MembershipId, code })
    await worker(town, '住这里的小范')
    const listingId = await publishes(town, chen, { title: '给自己借的梯子', ...LENT })
    const wish = { code, listingId, until: inDays(1) }
    const own = { status: 403, refusal: { code: 'card.own' } }
    expect(await fan.asks(card.lendByCard, wish)).toMatchObject(own)
    const { id: bookingId } = await xiaoli.gets(card.lendByCard, wish)
    expect(await fan.asks(card.takeBackByCard, { code, bookingId })).toMatchObject(own)
  })
})

describe('What goes with a thing', () => {
  it('(2.7) is ticked by card too, at both ends, and what is missing is named to the owner', async () => {
    const { code } = await carded(town, xiaoli)
    const accessories = ['防滑套']
    const listingId = await publishes(town, chen, { title: '配件齐的梯子', ...LENT })
    const wish = { code, listingId, until: inDays(1) }
    expect(await xiaoli.asks(card.lendByCard, { ...wish, ticked: ['梯子'] })).toMatchObject({
      ...{ status: 400, refusal: { field: 'ticked', problem: 'notAllowed' } },
    })
    const { id: bookingId } = await xiaoli.gets(card.lendByCard, { ...wish, ticked: accessories })
    const [inHand] = (await xiaoli.gets(card.readCard, { code })).inHand
    expect(inHand).toMatchObject({ id: bookingId, parts: accessories })
    await xiaoli.gets(card.takeBackByCard, { code, bookingId, ticked: [] })
    const { missing } = await chen.gets(showBooking, { bookingId })
    expect(missing).toEqual(accessories)
  })
})
