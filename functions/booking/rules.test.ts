import { describe, expect, it } from '@jest/globals'
import type { BookingId } from '../../shared/kernel/ids'
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
  WANG,
  wanted,
} from '../testing/borrowing'
import { bookingOf, decideBooking } from './asking/rules'

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
