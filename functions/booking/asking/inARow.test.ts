import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { showListing } from '../../../shared/contract/listing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { type Days, startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 李婶: { room: '202' } },
      ...{ 王姐: { room: '303' } },
    },
    { 帐篷: { of: '陈姨', acceptance: 'automatic' }, 人字梯: { of: '陈姨' }, 电钻: { of: '陈姨' } },
  )
}, 60_000)
afterAll(() => street.town.stop())

const asks = (name: string, title: string, days: Days) => street.asks(name, title, { days })
const TAP = { by: 'tap' } as const
const CHAINED = { status: 422, message: '连着借最多3天，中间隔一天再约吧。' }

async function takes(title: string, days: Days): Promise<BookingId> {
  const bookingId = await street.books('李叔', title, days)
  const isAsked = (await street.person('李叔').gets(contract.showBooking, { bookingId })).expiresAt
  if (isAsked !== undefined) await street.person('陈姨').gets(contract.acceptBooking, { bookingId })
  await street.person('李叔').gets(contract.handOver, { bookingId, confirmation: TAP })
  return bookingId
}

describe('A tent for three days at the longest', () => {
  beforeAll(() => street.books('李叔', '帐篷', [10, 12]))

  it('(2.4) is not had for longer by booking twice, before or behind', async () => {
    expect(await asks('李叔', '帐篷', [12, 14])).toMatchObject(CHAINED)
    expect(await asks('李叔', '帐篷', [8, 10])).toMatchObject(CHAINED)
  })

  it('(2.4) nor by the wife who lives in the same room', async () =>
    expect(await asks('李婶', '帐篷', [12, 14])).toMatchObject(CHAINED))

  it('(2.4) nor by filling the day between two loans', async () => {
    await street.books('李叔', '帐篷', [13, 15])
    expect(await asks('李叔', '帐篷', [12, 13])).toMatchObject(CHAINED)
  })

  it('(2.4) while another household may have the very days', async () =>
    expect((await asks('王姐', '帐篷', [12, 13])).ok).toBe(true))
})

describe('A ladder that should have come back on the 3rd', () => {
  let wang: BookingId
  let late: BookingId
  beforeAll(async () => {
    await street.itIs(1, 10)
    late = await takes('人字梯', [1, 3])
    await street.itIs(2, 20)
    wang = await street.books('王姐', '人字梯', [3, 5])
    await street.itIs(3, 10)
  })

  it('(2.6) is shown as taken today', async () => {
    const listingId = street.thing('人字梯')
    const { taken } = await street.person('王姐').gets(showListing, { listingId })
    expect(taken).toEqual([{ from: may(3), until: may(4) }])
  })

  it('(2.6) is not promised to the next for today, neither by asking nor by accepting', async () => {
    expect(await asks('李婶', '人字梯', [3, 4])).toMatchObject({
      message: '5月1日到5月3日您家已经约了，到“我的借用”里看看。',
    })
    expect(
      await street.person('陈姨').asks(contract.acceptBooking, { bookingId: wang }),
    ).toMatchObject({ status: 409, message: '东西还在上一位邻居那里，还回来才能交接。' })
  })

  it('(2.4) is not had for longer by whoever is late with it', async () => {
    await street.itIs(5, 10)
    expect(await asks('李叔', '人字梯', [6, 7])).toMatchObject(CHAINED)
    expect(await asks('李婶', '人字梯', [6, 7])).toMatchObject(CHAINED)
    expect((await asks('李叔', '人字梯', [7, 8])).ok).toBe(true)
  })

  it('(2.6) is promised again as soon as it is back', async () => {
    const next = await street.books('王姐', '人字梯', [6, 7])
    const chen = street.person('陈姨')
    await chen.gets(contract.takeBack, { bookingId: late, confirmation: TAP })
    expect((await chen.asks(contract.acceptBooking, { bookingId: next })).ok).toBe(true)
  })
})

describe('A drill that is still out when the next comes for it', () => {
  it('(2.6) cannot be handed over before it is back', async () => {
    await street.itIs(8, 10)
    const wang = await street.books('王姐', '电钻', [10, 12])
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId: wang })
    const out = await takes('电钻', [8, 10])
    await street.itIs(10, 10)
    const picksUp = () =>
      street.person('王姐').asks(contract.handOver, { bookingId: wang, confirmation: TAP })
    expect(await picksUp()).toMatchObject({
      status: 409,
      message: '东西还在上一位邻居那里，还回来才能交接。',
    })
    await street.person('陈姨').gets(contract.takeBack, { bookingId: out, confirmation: TAP })
    expect((await picksUp()).ok).toBe(true)
  })

  it('(2.6) nor before its first day', async () => {
    const bookingId = await street.books('王姐', '帐篷', [18, 19])
    expect(
      await street.person('王姐').asks(contract.handOver, { bookingId, confirmation: TAP }),
    ).toMatchObject({ status: 409, message: '约的是5月18日，到那天再交接。' })
  })
})
