import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../shared/kernel/dates'
import type { BookingId } from '../../shared/kernel/ids'
import {
  allowance,
  asks,
  booking,
  CHEN,
  ladder,
  LI,
  may,
  NOON,
  onDay,
  slot,
  TERMS,
  WANG,
  wanted,
} from '../testing/borrowing'
import { bookingOf, decideBooking } from './asking/rules'
import { counterpartIn, hasBegun, isOverdue, withoutBooking, withReturned } from './rules'

const refused = (refusal: unknown) => ({ ok: false, refusal })

describe('What is written of a booking', () => {
  const lent = ladder({ rev: 7, accessories: ['防滑套', '说明书'] })
  const first = {
    ...{ districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' },
    ...{ listingId: 'lst_ladder', ownerId: CHEN, ownerBuildingId: 'bld_3', terms: TERMS },
    ...{ id: 'bkg_res_li_3', borrowerId: LI, borrowerBuildingId: 'bld_5' },
    ...{ householdId: 'hhd_res_li', request: { key: 'key-of-this-tap', hash: 'hash' } },
    ...{ from: may(3), until: may(5), rev: 1, title: '人字梯', coverPhotoId: 'pho_ladder' },
    ...{ accessories: ['防滑套', '说明书'], status: 'requested', requestedAt: NOON },
    ...{ changedAt: NOON, changedBy: LI, dueAt: NOON + 86_400_000, isOverdueTold: false },
    ...{ wrongCodes: 0, done: [] },
  }

  it('(2.6) is the thing as it was then, who asks, and since when', () =>
    expect(bookingOf(lent, wanted(LI, [3, 5]))).toStrictEqual(first))

  it('(2.4) names the compound that the borrower comes from where it is another one', () =>
    expect(
      bookingOf(lent, { ...wanted(LI, [3, 5]), borrowerCompoundId: 'cpd_garden' as never }),
    ).toStrictEqual({ ...first, borrowerCompoundId: 'cpd_garden' }))

  it('(2.4) stands among what was asked for, or what is taken, and changes nothing else of the days', () => {
    const days = slot(LI, [3, 5])
    const asked = asks(LI, [3, 5], lent)
    expect(asked.ok && asked.value.calendar).toMatchObject({ rev: 8, asked: [days], booked: [] })
    const automatic = { ...lent, terms: { ...TERMS, acceptance: 'automatic' as const } }
    const taken = asks(LI, [3, 5], automatic)
    expect(taken.ok && taken.value.calendar).toMatchObject({ rev: 8, asked: [], booked: [days] })
  })
})

describe('A household', () => {
  const open = (count: number, residentId = LI) =>
    Array.from({ length: count }, (_, n) => ({ bookingId: `bkg_${n}` as BookingId, residentId }))

  it('(2.6) has five things open for one person', () =>
    expect(decideBooking(ladder(), allowance(open(5)), wanted(LI, [3, 4]))).toEqual(
      refused({ code: 'booking.personLimit', max: 5 }),
    ))

  it('(2.6) has four, and may have a fifth; seven, and may have an eighth', () => {
    const has = (rows: ReturnType<typeof open>) =>
      decideBooking(ladder(), allowance(rows), wanted(LI, [3, 4])).ok
    expect(has(open(4))).toBe(true)
    expect(has([...open(3), ...open(4, WANG)])).toBe(true)
    expect(has(open(5, WANG))).toBe(true)
  })

  it('(2.6) counts what it asks for, behind what it has', () => {
    const before = allowance(open(1, WANG))
    expect(decideBooking(ladder(), before, wanted(LI, [3, 4]))).toMatchObject({
      ok: true,
      value: {
        allowance: {
          householdId: before.householdId,
          rev: 1,
          open: [...open(1, WANG), { bookingId: 'bkg_res_li_3', residentId: LI }],
        },
      },
    })
  })

  it('(2.6) and eight for all of them together', () =>
    expect(
      decideBooking(ladder(), allowance([...open(4), ...open(4, WANG)]), wanted(LI, [3, 4])),
    ).toEqual(refused({ code: 'booking.householdLimit', max: 8 })))
})

describe('The two of a booking', () => {
  it('(2.6) have each other, and nobody else has either', () => {
    const asked = booking(LI, [3, 5])
    expect(counterpartIn(asked, LI)).toBe(CHEN)
    expect(counterpartIn(asked, CHEN)).toBe(LI)
    expect(counterpartIn(asked, WANG)).toBeUndefined()
  })

  it('(2.8) who waits is nobody else’s business, the owner’s neither', () => {
    for (const status of ['queued', 'offered'] as const)
      expect(counterpartIn(booking(LI, [3, 5], { status }), CHEN)).toBeUndefined()
  })
})

describe('The days of a loan', () => {
  const out = booking(LI, [3, 5], { status: 'handedOver' })
  const end = startOf(may(5))

  it('(2.6) are over when its last day is, while it is out', () => {
    expect(isOverdue(out, end - 1)).toBe(false)
    expect(isOverdue(out, end)).toBe(true)
    expect(isOverdue({ ...out, status: 'returned' }, end)).toBe(false)
  })

  it('(2.4) begin at midnight, hours an hour before', () => {
    expect(hasBegun(out, startOf(may(3)) - 1)).toBe(false)
    expect(hasBegun(out, startOf(may(3)))).toBe(true)
    const nine = startOf(may(3)) + 8 * 3_600_000
    expect(hasBegun(onDay(3, '09:00', '10:00'), nine - 1)).toBe(false)
    expect(hasBegun(onDay(3, '09:00', '10:00'), nine)).toBe(true)
  })

  it('(2.4) that were had are remembered up to the day it came back, the last five', () => {
    const had = (at: number) => withReturned(ladder(), out, at).lately
    const { householdId } = out
    expect(had(startOf(may(3)))).toEqual([{ householdId, from: may(3), until: may(4) }])
    expect(had(end)).toEqual([{ householdId, from: may(3), until: may(5) }])
    const before = [1, 2, 3, 4, 5].map((n) => ({ householdId, from: may(n), until: may(n) }))
    const { lately } = withReturned(ladder({ lately: before }), out, end)
    expect(lately).toEqual([...before.slice(1), { householdId, from: may(3), until: may(5) }])
  })

  it('(2.6) that are over leave a place in the household’s loans', () => {
    const one = { bookingId: out.id, residentId: LI }
    const other = { ...one, bookingId: 'bkg_other' as BookingId }
    expect(withoutBooking(allowance([one, other]), out.id)).toMatchObject({ rev: 1, open: [other] })
  })
})
