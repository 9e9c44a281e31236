import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import * as changes from '../../../shared/contract/bookingChanges'
import * as dispute from '../../../shared/contract/dispute'
import { showListing } from '../../../shared/contract/listing'
import { showMyListing } from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'
import type { Person } from '../../testing/town'
import { worker } from '../../testing/neighbours'

let street: Street
const automatic = { of: '陈姨', acceptance: 'automatic' } as const

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    { 人字梯: automatic, 电钻: automatic, 帐篷: automatic, 推车: automatic, 风扇: automatic },
  )
}, 60_000)
afterAll(() => street.town.stop())

const TAP = { by: 'tap' } as const
const CHANGED = { status: 409, message: '这次借用的状态变了，请刷新看看。' }
const person = (name: string) => street.person(name)
const seen = (name: string, bookingId: BookingId) =>
  person(name).gets(contract.showBooking, { bookingId })
const takes = (bookingId: BookingId) =>
  person('李叔').gets(contract.handOver, { bookingId, confirmation: TAP })
const xiaoli = (): Promise<Person> => worker(street.town, '小李')
const list = async (by: Person) =>
  (await by.gets(dispute.listDisputes, { nodeId: street.town.places.beijiang })).items
const opens = (name: string, bookingId: BookingId, words?: string) =>
  person(name).asks(dispute.openDispute, {
    ...{ bookingId, reason: 'damaged' },
    ...(words === undefined ? {} : { words }),
  })
const takenOf = async (title: string) =>
  (await person('王姐').gets(showListing, { listingId: street.thing(title) })).taken

describe('A ladder that came back bent', () => {
  let bookingId: BookingId
  beforeAll(async () => {
    bookingId = await street.books('李叔', '人字梯', [1, 3])
    await takes(bookingId)
    await person('陈姨').gets(contract.takeBack, { bookingId, confirmation: TAP })
  })

  it('(2.6) is disputed by one of the two, and the other is told', async () => {
    expect(await opens('王姐', bookingId)).toMatchObject({ status: 404 })
    expect((await opens('陈姨', bookingId, '一条腿弯了')).ok).toBe(true)
    expect(await seen('李叔', bookingId)).toMatchObject({
      status: 'disputed',
      actions: ['addToDispute'],
      dispute: { reason: 'damaged', isMine: false, said: [] },
    })
    expect((await street.told('李叔', '人字梯'))[0]).toBe('disputed')
    expect(await opens('李叔', bookingId)).toMatchObject(CHANGED)
  })

  it('(2.6) is told by each in two sentences, which the worker alone reads', async () => {
    const adds = (name: string, words: string) =>
      person(name).asks(dispute.addToDispute, { bookingId, words })
    expect((await adds('李叔', '拿到时就这样')).ok).toBe(true)
    expect((await adds('陈姨', '有照片')).ok).toBe(true)
    expect(await adds('陈姨', '还有')).toMatchObject({
      status: 409,
      message: '您的话社区已经收到了，请等社区来调解。',
    })
    expect(await adds('李叔', '转账给我')).toMatchObject({ status: 422 })
    expect(JSON.stringify(await seen('李叔', bookingId))).not.toContain('弯了')
    const [item] = await list(await xiaoli())
    expect(item).toMatchObject({
      ...{ title: '人字梯', owner: '陈姨', borrower: '李叔', by: 'owner', isBack: true },
      ...{ decisions: ['back', 'settled'] },
    })
    expect(item?.said.map(({ by, words }) => [by, words])).toEqual([
      ['owner', '一条腿弯了'],
      ['borrower', '拿到时就这样'],
      ['owner', '有照片'],
    ])
  })

  it('(1.11) is for the workers of the place', async () => {
    const amin = await worker(street.town, '阿敏', street.town.places.tapo)
    const word = { bookingId, decision: 'back', mediation: 'wear' } as const
    expect(await amin.asks(dispute.decideDispute, word)).toMatchObject({
      status: 404,
      message: '没有找到这件争议，请刷新看看。',
    })
    expect(await person('王姐').asks(dispute.decideDispute, word)).toMatchObject({ status: 403 })
  })

  it('(2.6) is settled by one word, once, and both read it', async () => {
    const by = await xiaoli()
    const word = { bookingId, decision: 'back', mediation: 'wear', words: '下次小心' } as const
    expect((await by.asks(dispute.decideDispute, { ...word, decision: 'stays' })).ok).toBe(false)
    for (const _ of ['a tap', 'another tap'])
      expect(await by.gets(dispute.decideDispute, word)).toEqual({ bookingId, decision: 'back' })
    const other = await worker(street.town, '小何')
    expect(await other.asks(dispute.decideDispute, { ...word, mediation: 'repair' })).toMatchObject(
      { status: 409, message: '这件争议已经调解好了，请刷新看看。' },
    )
    for (const name of ['陈姨', '李叔']) {
      expect((await seen(name, bookingId)).dispute?.decision).toMatchObject({
        ...{ is: 'back', mediation: 'wear', words: '下次小心' },
      })
      expect((await street.told(name, '人字梯'))[0]).toBe('mediated')
    }
    expect(await seen('李叔', bookingId)).toMatchObject({ status: 'returned' })
    expect(await list(by)).toEqual([])
    expect(await opens('李叔', bookingId)).toMatchObject(CHANGED)
  })
})

describe('A tent that does not come back', () => {
  let bookingId: BookingId
  let next: BookingId
  beforeAll(async () => {
    bookingId = await street.books('李叔', '帐篷', [1, 2])
    await takes(bookingId)
    next = await street.books('王姐', '帐篷', [2, 4])
  })

  it('(2.6) is frozen: no return, no renewal, no reminder, and nobody is promised it', async () => {
    const asked = { bookingId, reason: 'other' } as const
    expect(await person('陈姨').asks(dispute.openDispute, asked)).toMatchObject({ status: 400 })
    expect((await opens('陈姨', bookingId)).ok).toBe(true)
    expect((await street.told('王姐', '帐篷'))[0]).toBe('mayBeLate')
    const back = { bookingId, confirmation: TAP }
    expect(await person('陈姨').asks(contract.takeBack, back)).toMatchObject(CHANGED)
    const longer = { bookingId, until: may(4) }
    expect(await person('李叔').asks(changes.renewBooking, longer)).toMatchObject(CHANGED)
    expect((await takenOf('帐篷'))[0]?.until.slice(0, 7)).toBe('2030-08')
    expect((await street.asks('王姐', '帐篷', { days: [20, 21] })).ok).toBe(false)
    await street.itIs(2, 10)
    await street.town.sweep.tick()
    expect((await street.told('李叔', '帐篷'))[0]).toBe('disputed')
  })

  it('(2.6) stays lent until a day that nobody else has', async () => {
    const by = await xiaoli()
    const word = { bookingId, decision: 'stays', mediation: 'agreed' } as const
    expect(await by.asks(dispute.decideDispute, { ...word, until: may(4) })).toMatchObject({
      status: 409,
      message: '那几天有别的邻居约了，请换个早一点的日子。',
    })
    await person('王姐').gets(contract.cancelBooking, { bookingId: next })
    expect((await by.asks(dispute.decideDispute, { ...word, until: may(4) })).ok).toBe(true)
    expect(await seen('李叔', bookingId)).toMatchObject({
      ...{ status: 'handedOver', until: may(4), isOverdue: false },
    })
    await street.itIs(3, 10)
    await street.town.sweep.tick()
    expect((await street.told('李叔', '帐篷'))[0]).toBe('dueSoon')
  })

  it('(2.6) that is back after all is back for whoever is next, and only then', async () => {
    const waits = await street.books('王姐', '帐篷', [4, 6])
    expect((await opens('李叔', bookingId)).ok).toBe(true)
    expect((await street.told('王姐', '帐篷'))[0]).toBe('mayBeLate')
    const word = { bookingId, decision: 'back', mediation: 'dropped' } as const
    expect((await (await xiaoli()).asks(dispute.decideDispute, word)).ok).toBe(true)
    expect((await street.told('王姐', '帐篷'))[0]).toBe('backForYou')
    await street.itIs(4, 10)
    const got = { bookingId: waits, confirmation: TAP }
    expect((await person('王姐').asks(contract.handOver, got)).ok).toBe(true)
  })
})

describe('A drill that is lost', () => {
  it('(2.6) is settled between the two, its loan is over, and it rests', async () => {
    const bookingId = await street.books('李叔', '电钻', [4, 6])
    await takes(bookingId)
    expect((await opens('李叔', bookingId, '找不到了')).ok).toBe(true)
    const word = { bookingId, decision: 'settled', mediation: 'replace' } as const
    expect((await (await xiaoli()).asks(dispute.decideDispute, word)).ok).toBe(true)
    expect(await seen('陈姨', bookingId)).toMatchObject({ status: 'closed', actions: [] })
    const listingId = street.thing('电钻')
    expect((await person('陈姨').gets(showMyListing, { listingId })).status).toBe('paused')
    expect((await street.asks('王姐', '电钻', { days: [10, 11] })).ok).toBe(false)
  })
})

describe('A worker who is one of the two', () => {
  it('(2.6) leaves it to a colleague', async () => {
    const bookingId = await street.books('李叔', '推车', [4, 6])
    await takes(bookingId)
    expect((await opens('李叔', bookingId)).ok).toBe(true)
    const { town } = street
    const post = { residentId: person('陈姨').id, role: 'worker', nodeId: town.places.beijiang }
    await town.call('setup', { grants: [post] })
    const word = { bookingId, decision: 'back', mediation: 'wear' } as const
    expect(await person('陈姨').asks(dispute.decideDispute, word)).toMatchObject({
      status: 403,
      message: '这件事和您自己有关，请别的同事来调解。',
    })
  })

  it('(2.6) and nobody disputes what is long over', async () => {
    const bookingId = await street.books('李叔', '风扇', [4, 6])
    await takes(bookingId)
    await person('陈姨').gets(contract.takeBack, { bookingId, confirmation: TAP })
    await street.itIs(8, 10)
    expect(await opens('李叔', bookingId)).toMatchObject(CHANGED)
  })
})
