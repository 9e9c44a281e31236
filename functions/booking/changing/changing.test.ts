import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import * as changes from '../../../shared/contract/bookingChanges'
import { showListing } from '../../../shared/contract/listing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { type Days, startStreet, type Street } from '../../testing/street'

let street: Street
beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    {
      ...{ 人字梯: { of: '陈姨' }, 帐篷: { of: '陈姨', acceptance: 'automatic' } },
      ...{ 电钻: { of: '陈姨' }, 蒸锅: { of: '陈姨', acceptance: 'automatic' } },
    },
  )
}, 90_000)
afterAll(() => street.town.stop())

const TAP = { by: 'tap' } as const
const accepts = (bookingId: BookingId) =>
  street.person('陈姨').gets(contract.acceptBooking, { bookingId })
const gets = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.handOver, { bookingId, confirmation: TAP })
const showTo = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.showBooking, { bookingId })
const shifts = (name: string, bookingId: BookingId, [from, until]: Days) =>
  street.person(name).asks(changes.shiftBooking, { bookingId, from: may(from), until: may(until) })
const renews = (name: string, bookingId: BookingId, until: number) =>
  street.person(name).asks(changes.renewBooking, { bookingId, until: may(until) })
const takenOf = async (title: string) =>
  (await street.person('王姐').gets(showListing, { listingId: street.thing(title) })).taken

describe('Other days', () => {
  it('(2.6) are asked for in one step, and the owner answers again', async () => {
    const bookingId = await street.books('李叔', '人字梯', [3, 5])
    await accepts(bookingId)
    expect(await shifts('李叔', bookingId, [10, 12])).toMatchObject({
      ok: true,
      value: { status: 'requested', from: may(10), until: may(12) },
    })
    expect(await takenOf('人字梯')).toEqual([])
    expect(await street.told('陈姨', '人字梯')).toEqual(['shifted', 'requested'])
    await accepts(bookingId)
    expect(await takenOf('人字梯')).toEqual([{ from: may(10), until: may(12) }])
  })

  it('(2.6) that are gone are refused, and the old ones stay', async () => {
    const bookingId = await street.books('王姐', '人字梯', [20, 22])
    await accepts(bookingId)
    expect(await shifts('王姐', bookingId, [11, 13])).toMatchObject({
      status: 409,
      message: '5月10日到5月11日有邻居先约了，请换个日子。',
    })
    expect(await showTo('王姐', bookingId)).toMatchObject({ status: 'accepted', from: may(20) })
  })

  it('(2.6) are for the borrower alone to choose', async () => {
    const bookingId = await street.books('王姐', '电钻', [20, 22])
    expect(await shifts('陈姨', bookingId, [24, 25])).toMatchObject({
      status: 403,
      message: '这一步要由另一方来办。',
    })
  })
})

describe('More days', () => {
  it('(2.8) are given at once where the owner wants it so, once and not twice', async () => {
    const bookingId = await street.books('李叔', '帐篷', [1, 3])
    await gets('李叔', bookingId)
    expect((await renews('李叔', bookingId, 5)).ok).toBe(true)
    expect(await takenOf('帐篷')).toEqual([{ from: may(1), until: may(5) }])
    expect(await street.told('陈姨', '帐篷')).toEqual(['renewed', 'handedOver', 'booked'])
    expect(await renews('李叔', bookingId, 6)).toMatchObject({
      status: 409,
      message: '已经多借过一次了，请按说好的日子还。',
    })
  })

  it('(2.8) are not given while a neighbour waits', async () => {
    const bookingId = await street.books('李叔', '蒸锅', [1, 3])
    await gets('李叔', bookingId)
    await street.books('王姐', '蒸锅', [4, 5])
    expect(await renews('李叔', bookingId, 5)).toMatchObject({
      status: 409,
      message: '后面有邻居等着用，请按原来的日子还。',
    })
    expect((await renews('李叔', bookingId, 4)).ok).toBe(true)
  })

  it('(2.8) are the owner’s to give where she is asked, and both read what becomes of it', async () => {
    const bookingId = await street.books('李叔', '电钻', [1, 3])
    await accepts(bookingId)
    await gets('李叔', bookingId)
    expect((await showTo('李叔', bookingId)).actions).toContain('renew')
    await renews('李叔', bookingId, 4)
    const seen = await showTo('陈姨', bookingId)
    expect(seen).toMatchObject({ until: may(3), renewal: { until: may(4) } })
    expect(seen.actions).toContain('answerRenewal')
    await street.person('陈姨').gets(changes.answerRenewal, { bookingId, answer: 'yes' })
    expect(await showTo('李叔', bookingId)).toMatchObject({ until: may(4), status: 'handedOver' })
    expect(await street.told('李叔', '电钻')).toEqual(['renewed', 'accepted'])
  })
})

describe('A tent that is late while Wang counts on it', () => {
  let out: BookingId
  let next: BookingId
  beforeAll(async () => {
    next = await street.books('王姐', '帐篷', [5, 7])
    out = (await loans('李叔'))[0]?.id as BookingId
  })
  const loans = async (name: string) => {
    const { bookings } = await street
      .person(name)
      .gets(contract.listMyBookings, { side: 'borrower' })
    return bookings.filter(({ title, status }) => title === '帐篷' && status === 'handedOver')
  }

  it('(2.6) both hear it the evening before', async () => {
    await street.itIs(4, 19)
    await street.town.sweep.tick()
    expect((await street.told('李叔', '帐篷'))[0]).toBe('nextWaits')
    expect((await street.told('王姐', '帐篷'))[0]).toBe('mayBeLate')
  })

  it('(2.6) and again when it is late; she is never told to fetch it', async () => {
    await street.itIs(5, 10)
    await street.town.sweep.tick()
    expect((await street.told('李叔', '帐篷'))[0]).toBe('overdue')
    const seen = await showTo('王姐', next)
    expect(seen).toMatchObject({ status: 'accepted', isHeldUp: true })
    expect(
      await street.person('王姐').asks(contract.handOver, { bookingId: next, confirmation: TAP }),
    ).toMatchObject({ message: '东西还在上一位邻居那里，还回来才能交接。' })
  })

  it('(2.6) she takes other days without asking anybody again', async () => {
    expect(await shifts('王姐', next, [8, 10])).toMatchObject({
      ok: true,
      value: { status: 'accepted', from: may(8) },
    })
  })

  it('(2.6) is given back, and whoever waited for it hears that too', async () => {
    await shifts('王姐', next, [6, 8])
    await street.person('陈姨').gets(contract.takeBack, { bookingId: out, confirmation: TAP })
    expect((await street.told('王姐', '帐篷'))[0]).toBe('backForYou')
  })
})
