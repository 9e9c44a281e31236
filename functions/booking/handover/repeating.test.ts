import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { acceptBooking, bookListing, handOver, showBooking } from '../../../shared/contract/booking'
import { shiftBooking } from '../../../shared/contract/bookingChanges'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' } },
    { 帐篷: { of: '陈姨' }, 电钻: { of: '陈姨' } },
  )
}, 60_000)
afterAll(() => street.town.stop())

describe('A hand-over whose answer was lost', () => {
  it('(2.6) is answered as it was, though the tent is overdue by now', async () => {
    const bookingId = await street.books('李叔', '帐篷', [1, 2])
    await street.person('陈姨').gets(acceptBooking, { bookingId })
    const takes = () =>
      street
        .person('李叔')
        .gets(handOver, { bookingId, confirmation: { by: 'tap' } }, { key: 'i-have-it-now' })
    await street.itIs(1, 20)
    const answer = await takes()
    await street.itIs(2, 19)
    expect((await street.person('李叔').gets(showBooking, { bookingId })).isOverdue).toBe(true)
    expect(await takes()).toEqual(answer)
    expect(answer).toMatchObject({ status: 'handedOver', isOverdue: false })
  })
})

describe('A request and a yes whose answers were lost', () => {
  it('(2.6) are answered as they were, though the days are others by now', async () => {
    const [li, chen] = [street.person('李叔'), street.person('陈姨')]
    const wish = { listingId: street.thing('电钻'), from: may(6), until: may(7) }
    const asks = () => li.gets(bookListing, wish, { key: 'the-drill-please' })
    const asked = await asks()
    const bookingId = asked.id
    const says = () => chen.gets(acceptBooking, { bookingId }, { key: 'yes-of-course' })
    const yes = await says()
    await li.gets(shiftBooking, { bookingId, from: may(9), until: may(10) })
    expect(await asks()).toEqual(asked)
    expect(await says()).toEqual(yes)
    expect(yes).toMatchObject({ status: 'accepted', from: may(6) })
    expect(await li.gets(showBooking, { bookingId })).toMatchObject({ from: may(9) })
  })
})
