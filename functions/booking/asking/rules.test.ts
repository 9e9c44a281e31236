import { describe, expect, it } from '@jest/globals'
import type { BookingId } from '../../../shared/kernel/ids'
import {
  allowance,
  asks,
  CHEN,
  ladder,
  LI,
  may,
  NOON,
  slot,
  TERMS,
  TODAY,
  WANG,
  wanted,
} from '../../testing/borrowing'
import { lapsesAt } from '../rules'
import { decideBooking } from './rules'

const refused = (refusal: unknown) => ({ ok: false, refusal })

describe("Auntie Chen's ladder, lent to Li for 3 and 4 May", () => {
  const lent = ladder({ booked: [slot(LI, [3, 5])] })

  it('(2.4) can be asked for from 5 May, the morning it comes back', () =>
    expect(asks(WANG, [5, 6], lent).ok).toBe(true))

  it('(2.4) can be asked for up to 3 May, the morning it goes out', () =>
    expect(asks(WANG, [1, 3], lent).ok).toBe(true))

  it('(2.4) is refused on 4 May, and says which days are taken', () =>
    expect(asks(WANG, [4, 6], lent)).toEqual(
      refused({ code: 'booking.overlap', clash: { from: may(3), until: may(5) } }),
    ))

  it('(2.6) is refused to herself', () =>
    expect(asks(CHEN, [10, 11], lent)).toEqual(refused({ code: 'booking.ownListing' })))

  it('(2.6) is refused yesterday', () =>
    expect(
      decideBooking(lent, allowance(), { ...wanted(WANG, [1, 2]), from: '2026-04-30' as never }),
    ).toEqual(refused({ code: 'booking.inThePast' })))

  it('(2.1) is refused for longer than her three days', () =>
    expect(asks(WANG, [10, 14], lent)).toEqual(refused({ code: 'booking.tooLong', maxDays: 3 })))

  it('(2.4) is refused to Li for the two days behind his own, which would chain to four', () =>
    expect(asks(LI, [5, 7], lent)).toEqual(refused({ code: 'booking.chained', maxDays: 3 })))

  it('(2.4) is given to Li for the one day behind, which makes three', () =>
    expect(asks(LI, [5, 6], lent).ok).toBe(true))

  it('(2.6) is refused while she has paused it', () =>
    expect(asks(WANG, [10, 11], { ...lent, isOpen: false })).toEqual(
      refused({ code: 'booking.notOpen' }),
    ))
})

describe('A request', () => {
  it('(2.4) occupies nothing until the owner accepts: another may ask for the same days', () => {
    const asked = ladder({ asked: [slot(LI, [3, 5])] })
    expect(asks(WANG, [3, 5], asked).ok).toBe(true)
  })

  it('(2.4) is a booking at once where the owner accepts automatically', () => {
    const outcome = asks(LI, [3, 5], ladder({ terms: { ...TERMS, acceptance: 'automatic' } }))
    expect(outcome).toMatchObject({ ok: true, value: { booking: { status: 'accepted' } } })
  })

  it('(2.1) respects the days of notice that the owner wants', () =>
    expect(asks(LI, [2, 3], ladder({ terms: { ...TERMS, leadDays: 2 } }))).toEqual(
      refused({ code: 'booking.tooSoon', leadDays: 2 }),
    ))

  it('is not made for next year', () =>
    expect(
      decideBooking(ladder(), allowance(), {
        ...wanted(LI, [3, 4]),
        from: '2026-08-01' as never,
        until: '2026-08-02' as never,
      }),
    ).toEqual(refused({ code: 'booking.tooFarAhead', maxAheadDays: 60 })))

  it('waits with nine others at the most', () => {
    const ten = Array.from({ length: 10 }, (_, n) => slot(`res_${n}` as never, [10, 11]))
    expect(asks(LI, [3, 4], ladder({ asked: ten }))).toEqual(
      refused({ code: 'booking.manyWaiting' }),
    )
  })

  it('(2.6) lapses after a day, and never later than the end of its first day', () => {
    expect(lapsesAt(NOON, may(10))).toBe(NOON + 86_400_000)
    expect(lapsesAt(NOON, TODAY)).toBe(NOON + 12 * 3_600_000)
  })
})

describe('A household', () => {
  const open = (count: number, residentId = LI) =>
    Array.from({ length: count }, (_, n) => ({ bookingId: `bkg_${n}` as BookingId, residentId }))

  it('(2.6) has five things open for one person', () =>
    expect(decideBooking(ladder(), allowance(open(5)), wanted(LI, [3, 4]))).toEqual(
      refused({ code: 'booking.personLimit', max: 5 }),
    ))

  it('(2.6) and eight for all of them together', () =>
    expect(
      decideBooking(ladder(), allowance([...open(4), ...open(4, WANG)]), wanted(LI, [3, 4])),
    ).toEqual(refused({ code: 'booking.householdLimit', max: 8 })))
})

describe('A thing that should have come back yesterday', () => {
  const late = ladder({
    booked: [slot(LI, [1, 2], { from: '2026-04-28' as never, until: TODAY, isOut: true })],
  })

  it('(2.6) is not promised for today', () =>
    expect(asks(WANG, [1, 2], late)).toMatchObject(refused({ code: 'booking.overlap' })))

  it('can still be asked for tomorrow', () => expect(asks(WANG, [2, 3], late).ok).toBe(true))
})
