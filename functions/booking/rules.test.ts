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
import {
  counterpartIn,
  hasBegun,
  isInHand,
  isInQueue,
  isOpen,
  isOverdue,
  lapsesAt,
  leftAt,
  releasedAt,
  returnedAt,
  sideOf,
  slotOf,
  spanOf,
  withoutBooking,
  withoutSlot,
  withReturned,
  withSlot,
} from './rules'

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

  it('(1.6) names who asked in the borrower’s name, where somebody did', () => {
    const proxyId = 'res_worker' as typeof LI
    expect(bookingOf(lent, { ...wanted(LI, [3, 5]), proxyId })).toStrictEqual({
      ...{ ...first, proxyId },
    })
  })

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

describe('When time decides', () => {
  const HOUR = 3_600_000
  const days = { from: may(1), until: may(3) }

  it('(2.6) a request lapses after a day, and with its first day at the latest', () => {
    const morning = startOf(may(1))
    expect(lapsesAt(morning - HOUR, days)).toBe(morning + 23 * HOUR)
    expect(lapsesAt(morning + HOUR, days)).toBe(morning + 24 * HOUR)
  })

  it('(2.4) hours lapse when they are over', () => {
    const byHours = onDay(1, '09:00', '12:00')
    expect(lapsesAt(startOf(may(1)), byHours)).toBe(startOf(may(1)) + 12 * HOUR)
    expect(releasedAt(byHours)).toBe(startOf(may(1)) + 12 * HOUR)
  })

  it('(2.6) what nobody picked up is released when its last day is over', () =>
    expect(releasedAt(days)).toBe(startOf(may(3))))
})

describe('The days in a calendar', () => {
  const mine = slot(LI, [3, 5])
  const [other, third] = [slot(WANG, [6, 8]), slot(WANG, [10, 12])]
  const own = booking(LI, [3, 5])

  it('(2.6) are whose they are, and hours only where there are some', () => {
    expect(slotOf(own)).toStrictEqual(mine)
    expect(spanOf(own)).toStrictEqual({ from: may(3), until: may(5) })
    const byHours = onDay(3, '09:00', '12:00')
    expect(spanOf({ ...own, ...byHours })).toStrictEqual(byHours)
  })

  it('(2.6) are free in every list once a booking is out of it', () => {
    const full = ladder({ booked: [mine, other], asked: [mine, third], queue: [third, mine] })
    expect(withoutSlot(full, mine.bookingId)).toStrictEqual({
      ...{ ...full, rev: 2, booked: [other], asked: [third], queue: [third] },
    })
    expect(withoutSlot(ladder({ booked: [mine] }), mine.bookingId)).toStrictEqual(
      ladder({ rev: 2 }),
    )
  })

  it('(2.6) stand in one list and not in the other', () => {
    const asked = ladder({ booked: [other], asked: [mine, third] })
    expect(withSlot(asked, mine, 'booked')).toStrictEqual({
      ...{ ...asked, rev: 2, booked: [other, mine], asked: [third] },
    })
  })

  it('(2.6) are over early for what came back early, and its place is free', () => {
    const before = { householdId: mine.householdId, from: may(1), until: may(2) }
    const lent = ladder({ booked: [mine, other], lately: [before] })
    expect(withReturned(lent, own, startOf(may(3)))).toStrictEqual({
      ...{ ...lent, rev: 2, booked: [other] },
      lately: [before, { ...before, from: may(3), until: may(4) }],
    })
  })
})

describe('Where a booking stands', () => {
  const OPEN = ['requested', 'accepted', 'handedOver', 'disputed', 'queued', 'offered'] as const
  const OVER = ['declined', 'expired', 'cancelled', 'returned', 'given', 'noShow'] as const

  it('(2.6) is open until it is settled', () => {
    for (const status of OPEN) expect(isOpen({ status })).toBe(true)
    for (const status of [...OVER, 'closed'] as const) expect(isOpen({ status })).toBe(false)
  })

  it('(2.8) is in the queue until it is theirs', () => {
    expect(OPEN.filter((status) => isInQueue({ status }))).toEqual(['queued', 'offered'])
  })

  it('(2.6) is on the side of one of the two', () => {
    const asked = booking(LI, [3, 5])
    expect([LI, CHEN, WANG].map((person) => sideOf(asked, person))).toEqual([
      ...['borrower', 'owner', undefined],
    ])
    expect(sideOf({ ...asked, status: 'queued' }, LI)).toBe('borrower')
    expect(sideOf({ ...asked, status: 'queued' }, CHEN)).toBeUndefined()
  })
})

describe('Where the thing stands', () => {
  const hut = { place: 'hut', at: 10 } as never
  const door = { place: 'door', at: 20 } as never
  const out = { status: 'handedOver' } as const

  it('(2.6) is where its borrower last said, until the owner has it', () => {
    expect([9, 10, 19, 20].map((now) => leftAt({ ...out, left: [hut, door] }, now))).toEqual([
      ...[undefined, 'hut', 'hut', 'door'],
    ])
    expect(leftAt(out, 20)).toBeUndefined()
    expect(leftAt({ status: 'returned', left: [hut] }, 20)).toBeUndefined()
  })

  it('(2.6) is in the borrower’s hands while it is out and not left elsewhere', () => {
    expect(isInHand(out)).toBe(true)
    expect(isInHand({ ...out, left: [hut] })).toBe(false)
    expect(isInHand({ status: 'accepted' })).toBe(false)
  })

  it('(2.6) came back when that was kept, else with the last change', () => {
    expect(returnedAt({ returnedAt: 3, changedAt: 9 })).toBe(3)
    expect(returnedAt({ changedAt: 9 })).toBe(9)
  })
})
