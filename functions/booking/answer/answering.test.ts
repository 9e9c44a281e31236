import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { showListing } from '../../../shared/contract/listing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...{ 何伯: { building: 1, room: '101' }, 张哥: { building: 1, room: '202' } },
    },
    {
      ...{ 人字梯: { of: '陈姨', maxDays: 7 }, 电钻: { of: '陈姨' }, 推车: { of: '陈姨' } },
      ...{ 帐篷: { of: '陈姨' }, 风扇: { of: '陈姨', acceptance: 'automatic' } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const answers = (
  name: string,
  endpoint: typeof contract.acceptBooking | typeof contract.cancelBooking,
  bookingId: BookingId,
) => street.person(name).asks(endpoint, { bookingId })
const statusFor = async (name: string, bookingId: BookingId) =>
  (await street.person(name).gets(contract.showBooking, { bookingId })).status
const takenOf = async (title: string) =>
  (await street.person('何伯').gets(showListing, { listingId: street.thing(title) })).taken
const OTHER_PARTY = { status: 403, message: '这一步要由另一方来办。' }
const CHANGED = { status: 409, message: '这次借用的状态变了，请刷新看看。' }

describe('Four ask for the ladder, and Auntie Chen accepts one', () => {
  let li: BookingId
  let wang: BookingId
  let he: BookingId
  let zhang: BookingId
  beforeAll(async () => {
    li = await street.books('李叔', '人字梯', [3, 6])
    wang = await street.books('王姐', '人字梯', [5, 8])
    he = await street.books('何伯', '人字梯', [1, 4])
    zhang = await street.books('张哥', '人字梯', [6, 8])
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId: li })
  })

  it('(2.6) declines those that overlap it, and leaves the one that only touches', async () => {
    expect([
      await statusFor('李叔', li),
      await statusFor('王姐', wang),
      await statusFor('何伯', he),
      await statusFor('张哥', zhang),
    ]).toEqual(['accepted', 'declined', 'declined', 'requested'])
    expect(await takenOf('人字梯')).toEqual([{ from: may(3), until: may(6) }])
  })

  it('(7.1) each asker hears of it in the inbox, once, and the owner of the requests alone', async () => {
    expect(await street.told('李叔', '人字梯')).toEqual(['accepted'])
    expect(await street.told('王姐', '人字梯')).toEqual(['declined'])
    expect(await street.told('何伯', '人字梯')).toEqual(['declined'])
    expect(await street.told('张哥', '人字梯')).toEqual([])
    expect(await street.told('陈姨', '人字梯')).toEqual(Array(4).fill('requested'))
  })

  it('(2.6) the declined have their place back, and cannot be accepted after all', async () => {
    expect(await answers('陈姨', contract.acceptBooking, wang)).toMatchObject(CHANGED)
    expect((await street.asks('王姐', '人字梯', { days: [20, 22] })).ok).toBe(true)
  })

  it('(2.4) the days are refused to the next with the days that are taken', async () => {
    expect(await street.asks('何伯', '人字梯', { days: [2, 4] })).toMatchObject({
      status: 409,
      message: '5月3日到5月5日有邻居先约了，请换个日子。',
    })
    expect((await street.asks('何伯', '人字梯', { days: [1, 3] })).ok).toBe(true)
  })
})

describe('Saying no', () => {
  it('(2.6) the owner declines: the asker is told, the days stay free', async () => {
    const bookingId = await street.books('李叔', '电钻', [3, 5])
    await street.person('陈姨').gets(contract.declineBooking, { bookingId })
    expect(await street.told('李叔', '电钻')).toEqual(['declined'])
    expect(await takenOf('电钻')).toEqual([])
    expect(await answers('陈姨', contract.declineBooking, bookingId)).toMatchObject(CHANGED)
  })

  it('(2.6) the asker can neither accept nor decline what he asked for', async () => {
    const bookingId = await street.books('李叔', '电钻', [6, 8])
    for (const endpoint of [contract.acceptBooking, contract.declineBooking])
      expect(await answers('李叔', endpoint, bookingId)).toMatchObject(OTHER_PARTY)
  })
})

describe('Calling it off', () => {
  it('(2.6) the borrower cancels what was accepted: the owner is told, the days are free', async () => {
    const bookingId = await street.books('李叔', '推车', [3, 5])
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId })
    await street.person('李叔').gets(contract.cancelBooking, { bookingId })
    expect(await street.told('陈姨', '推车')).toEqual(['cancelledByBorrower', 'requested'])
    expect(await street.told('李叔', '推车')).toEqual(['accepted'])
    expect(await takenOf('推车')).toEqual([])
    expect((await street.asks('王姐', '推车', { days: [3, 5] })).ok).toBe(true)
  })

  it('(2.6) the owner cancels what she accepted: the borrower is told, name and door are gone', async () => {
    const bookingId = await street.books('李叔', '帐篷', [3, 5])
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId })
    await street.person('陈姨').gets(contract.cancelBooking, { bookingId })
    expect(await street.told('李叔', '帐篷')).toEqual(['cancelledByOwner', 'accepted'])
    expect(await street.told('陈姨', '帐篷')).toEqual(['requested'])
    const seen = await street.person('李叔').gets(contract.showBooking, { bookingId })
    expect(seen.counterpart).toEqual({ addressForm: '陈姨', nearness: 'sameBuilding' })
    expect(seen.actions).toEqual([])
  })

  it('(2.6) an owner answers a request with no, and does not cancel it', async () => {
    const bookingId = await street.books('李叔', '帐篷', [10, 12])
    expect(await answers('陈姨', contract.cancelBooking, bookingId)).toMatchObject(CHANGED)
  })

  it('(2.6) nobody cancels what is out', async () => {
    const bookingId = await street.books('李叔', '风扇', [1, 2])
    const confirmation = { by: 'tap' } as const
    await street.person('李叔').gets(contract.handOver, { bookingId, confirmation })
    for (const name of ['李叔', '陈姨'])
      expect(await answers(name, contract.cancelBooking, bookingId)).toMatchObject(CHANGED)
  })
})

describe('Somebody else’s loan', () => {
  it('(2.6) is not there: neither to be seen nor to be answered', async () => {
    const bookingId = await street.books('李叔', '推车', [20, 22])
    const wang = street.person('王姐')
    const NOT_THERE = { status: 404, message: '没有找到这次借用，到“我的借用”里看看。' }
    for (const endpoint of [
      ...[contract.showBooking, contract.acceptBooking],
      ...[contract.declineBooking, contract.cancelBooking],
    ])
      expect(await wang.asks(endpoint, { bookingId })).toMatchObject(NOT_THERE)
    const confirmation = { by: 'tap' } as const
    for (const endpoint of [contract.handOver, contract.takeBack])
      expect(await wang.asks(endpoint, { bookingId, confirmation })).toMatchObject(NOT_THERE)
  })
})
