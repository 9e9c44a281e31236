import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { showListing } from '../../../shared/contract/listing'
import { listNotices, markNoticesRead } from '../../../shared/contract/notice'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    {
      ...{ 蒸锅: { of: '陈姨' }, 电钻: { of: '陈姨' }, 推车: { of: '陈姨' } },
      ...{ 帐篷: { of: '陈姨' }, 热水袋: { of: '陈姨' }, 象棋: { of: '陈姨' } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const sweep = () => street.town.sweep.tick()
const showTo = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.showBooking, { bookingId })
const statusOf = async (bookingId: BookingId) => (await showTo('李叔', bookingId)).status
const accepts = (bookingId: BookingId) =>
  street.person('陈姨').gets(contract.acceptBooking, { bookingId })
const confirmation = { by: 'tap' } as const
const getsIt = (bookingId: BookingId) =>
  street.person('李叔').gets(contract.handOver, { bookingId, confirmation })
const takenOf = async (title: string) =>
  (await street.person('王姐').gets(showListing, { listingId: street.thing(title) })).taken
const bothTold = async (title: string) => [
  await street.told('陈姨', title),
  await street.told('李叔', title),
]

describe('A request that nobody answers', () => {
  it('(2.6) expires after a day and not before, and both hear of it once', async () => {
    await street.itIs(1, 10)
    const bookingId = await street.books('李叔', '蒸锅', [3, 5])
    await street.itIs(2, 9)
    await sweep()
    expect(await statusOf(bookingId)).toBe('requested')
    await street.itIs(2, 11)
    await Promise.all([sweep(), street.town.call('sweep', {}), street.town.call('sweep', {})])
    await sweep()
    expect(await statusOf(bookingId)).toBe('expired')
    expect(await bothTold('蒸锅')).toEqual([['expired', 'requested'], ['expired']])
  })

  it('(2.6) expires at the end of its first day, however short that is', async () => {
    await street.itIs(3, 22)
    const bookingId = await street.books('李叔', '电钻', [3, 5])
    await street.itIs(4, 0)
    await sweep()
    expect(await statusOf(bookingId)).toBe('expired')
  })

  it('(2.6) gives its place back: the same days can be asked for again', async () => {
    await street.itIs(5, 10)
    await street.books('李叔', '推车', [8, 10])
    await street.itIs(6, 11)
    await sweep()
    expect((await street.asks('李叔', '推车', { days: [8, 10] })).ok).toBe(true)
  })

  it('(2.6) can no longer be accepted', async () => {
    await street.itIs(7, 10)
    const bookingId = await street.books('李叔', '蒸锅', [10, 11])
    await street.itIs(8, 11)
    await sweep()
    expect(await street.person('陈姨').asks(contract.acceptBooking, { bookingId })).toMatchObject({
      status: 409,
      message: '这次借用的状态变了，请刷新看看。',
    })
  })
})

describe('A thing that nobody picks up', () => {
  it('(2.6) is free again when its last day is over, and both hear of it once', async () => {
    await street.itIs(11, 10)
    const bookingId = await street.books('李叔', '帐篷', [12, 14])
    await accepts(bookingId)
    expect(await takenOf('帐篷')).toEqual([{ from: may(12), until: may(14) }])
    await street.itIs(13, 23)
    await sweep()
    expect(await statusOf(bookingId)).toBe('accepted')
    await street.itIs(14, 0)
    await sweep()
    await sweep()
    expect(await statusOf(bookingId)).toBe('noShow')
    expect(await bothTold('帐篷')).toEqual([
      ['noShow', 'requested'],
      ['noShow', 'accepted'],
    ])
    expect((await street.asks('王姐', '帐篷', { days: [14, 16] })).ok).toBe(true)
  })

  it('(2.6) shows neither name nor door any more, and cannot be had after all', async () => {
    const { bookings } = await street
      .person('李叔')
      .gets(contract.listMyBookings, { side: 'borrower' })
    const missed = bookings.find(({ status }) => status === 'noShow')
    const { counterpart, actions } = await showTo('李叔', missed?.id ?? ('' as never))
    expect(counterpart).toEqual({ addressForm: '陈姨', nearness: 'sameBuilding' })
    expect(actions).toEqual([])
  })
})

describe('A thing that does not come back', () => {
  it('(2.6) stays out: a reminder on its last day, news of it the morning after and two days later', async () => {
    await street.itIs(15, 10)
    const bookingId = await street.books('李叔', '热水袋', [15, 17])
    await accepts(bookingId)
    await getsIt(bookingId)
    for (const [date, hour] of [
      [16, 9],
      [16, 19],
      [17, 8],
      [17, 10],
      [19, 10],
      [25, 10],
    ] as const) {
      await street.itIs(date, hour)
      await sweep()
      await sweep()
    }
    expect(await bothTold('热水袋')).toEqual([
      ['longOverdue', 'overdue', 'handedOver', 'requested'],
      ['longOverdue', 'overdue', 'dueSoon', 'accepted'],
    ])
    expect(await showTo('陈姨', bookingId)).toMatchObject({ status: 'handedOver', isOverdue: true })
  })
})

describe('A sweep that comes late', () => {
  it('(7.1) tells what is new even to those who have read everything until then', async () => {
    await street.itIs(26, 10)
    await street.books('李叔', '象棋', [29, 30])
    await street.itIs(27, 12)
    await street.books('李叔', '蒸锅', [28, 29])
    await street.town.stream?.drain()
    const chen = street.person('陈姨')
    const { notices: read } = await chen.gets(listNotices, {})
    await chen.gets(markNoticesRead, { upTo: read[0]?.at ?? 0 })
    await street.itIs(27, 13)
    await sweep()
    await street.town.stream?.drain()
    const { notices } = await chen.gets(listNotices, {})
    expect(notices[0]).toMatchObject({ kind: 'booking.expired', title: '象棋', isNew: true })
    expect((await chen.gets(contract.showToday, {})).unread).toBe(1)
  })
})
