import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { closeListing } from '../../../shared/contract/closing'
import type { InputOf } from '../../../shared/contract/endpoint'
import { pauseListing } from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street
beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    Object.fromEntries(
      ['帐篷', '人字梯', '电钻', '推车'].map((title) => [
        title,
        { of: '陈姨', acceptance: 'automatic' } as const,
      ]),
    ),
  )
}, 60_000)
afterAll(() => street.town.stop())

type How = Omit<InputOf<typeof closeListing>, 'listingId'>
const closes = (title: string, how: How) =>
  street.person('陈姨').gets(closeListing, { listingId: street.thing(title), ...how })

/** Li has it for two days, Wang waits for them. */
async function wangWaitsFor(title: string): Promise<BookingId> {
  await street.books('李叔', title, [8, 10])
  const days = { from: may(8), until: may(10) }
  const { id } = await street
    .person('王姐')
    .gets(joinQueue, { listingId: street.thing(title), ...days })
  return id
}
async function seenByWang(bookingId: BookingId) {
  await street.town.stream?.drain()
  return street.person('王姐').gets(booking.showBooking, { bookingId })
}

describe('Who waits for a thing that closes', () => {
  it.each<[why: string, title: string, how: How]>([
    ['put away', '帐篷', { as: 'withdrawn', future: 'cancelAndTell' }],
    ['under repair', '人字梯', { as: 'repair', future: 'cancelAndTell' }],
    ['lost', '电钻', { as: 'lost', future: 'cancelAndTell' }],
  ])('(2.1) (2.8) is let go and told when it is %s', async (_, title, how) => {
    const bookingId = await wangWaitsFor(title)
    await closes(title, how)
    expect(await seenByWang(bookingId)).toMatchObject({ status: 'cancelled', actions: [] })
    expect(await street.told('王姐', title)).toEqual(['queueClosed'])
  })

  it('(2.8) keeps the place while its owner only keeps it for now', async () => {
    const bookingId = await wangWaitsFor('推车')
    await street.person('陈姨').gets(pauseListing, { listingId: street.thing('推车') })
    expect(await seenByWang(bookingId)).toMatchObject({ status: 'queued', ahead: 0 })
  })
})
