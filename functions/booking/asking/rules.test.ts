import { describe, expect, it } from '@jest/globals'
import type { LocalTime } from '../../../shared/kernel/hours'
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
import { MAX_WAITING_PER_LISTING } from '../../../shared/contract/booking'
import { decideBooking, refusedByThing } from './rules'

const hours = (from: string, until: string) =>
  ({ from, until }) as { from: LocalTime; until: LocalTime }

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

  it('waits with nine others, and no more', () => {
    const nine = Array.from({ length: MAX_WAITING_PER_LISTING - 1 }, (_, n) =>
      slot(`res_${n}` as never, [10, 11]),
    )
    expect(asks(LI, [3, 4], ladder({ asked: nine })).ok).toBe(true)
  })

  it('waits with nine others at the most', () => {
    const ten = Array.from({ length: 10 }, (_, n) => slot(`res_${n}` as never, [10, 11]))
    expect(asks(LI, [3, 4], ladder({ asked: ten }))).toEqual(
      refused({ code: 'booking.manyWaiting' }),
    )
  })

  it('(2.6) lapses after a day, and never later than the end of its first day', () => {
    expect(lapsesAt(NOON, { from: may(10), until: may(11) })).toBe(NOON + 86_400_000)
    expect(lapsesAt(NOON, { from: may(1), until: may(2) })).toBe(NOON + 12 * 3_600_000)
  })
})

describe('A projector lent by the half-hour', () => {
  const projector = ladder({
    terms: { ...TERMS, unit: 'halfHour', maxHalfHours: 4 },
    booked: [slot(LI, [3, 4], { hours: hours('10:00', '12:00') })],
  })
  const asksFor = (from: string, until: string, calendar = projector) =>
    decideBooking(calendar, allowance(), { ...wanted(WANG, [3, 4]), hours: hours(from, until) })

  it('(2.4) is back at 12:00 and out at 12:00', () =>
    expect(asksFor('12:00', '13:30').ok).toBe(true))

  it('(2.4) is refused while it is taken, and says when that is', () =>
    expect(asksFor('11:30', '12:30')).toEqual(
      refused({
        code: 'booking.overlap',
        clash: { from: may(3), until: may(4), hours: hours('10:00', '12:00') },
      }),
    ))

  it('(2.4) needs hours, in the right order and of one day', () => {
    const chooseHours = refused({ code: 'booking.chooseHours' })
    expect(decideBooking(projector, allowance(), wanted(WANG, [3, 4]))).toEqual(chooseHours)
    expect(asksFor('14:00', '13:00')).toEqual(chooseHours)
    expect(asksFor('14:00', '14:00')).toEqual(chooseHours)
    expect(
      decideBooking(projector, allowance(), {
        ...wanted(WANG, [3, 5]),
        hours: hours('13:00', '14:00'),
      }),
    ).toEqual(chooseHours)
  })

  it('(2.1) is refused for longer than its two hours, also in two bookings behind each other', () => {
    expect(asksFor('13:00', '15:30')).toEqual(
      refused({ code: 'booking.tooManyHours', maxHalfHours: 4 }),
    )
    expect(
      decideBooking(projector, allowance(), {
        ...wanted(LI, [3, 4]),
        hours: hours('12:00', '13:00'),
      }),
    ).toEqual(refused({ code: 'booking.chained', maxDays: 3 }))
  })

  it('(2.4) is not handed over at night', () =>
    expect(asksFor('21:30', '22:30')).toEqual(
      refused({ code: 'booking.closedThen', open: { from: '08:00', until: '22:00' } }),
    ))

  it('(2.4) is not lent for hours that are over', () =>
    expect(
      decideBooking(projector, allowance(), {
        ...wanted(WANG, [1, 2]),
        hours: hours('11:00', '12:00'),
      }),
    ).toEqual(refused({ code: 'booking.inThePast' })))
})

describe('Two folding tables of one kind', () => {
  const tables = ladder({
    terms: { ...TERMS, copies: 2 },
    booked: [slot(LI, [3, 5])],
  })

  it('(2.1) are lent to two households for the same days, and to no third', () => {
    expect(asks(WANG, [3, 5], tables).ok).toBe(true)
    const both = { ...tables, booked: [...tables.booked, slot('res_he' as never, [4, 6])] }
    expect(asks(WANG, [3, 5], both)).toMatchObject(refused({ code: 'booking.overlap' }))
    expect(asks(WANG, [5, 7], both).ok).toBe(true)
  })

  it('(2.4) are not both lent to one household', () =>
    expect(asks(LI, [4, 5], tables)).toMatchObject(refused({ code: 'booking.ownOverlap' })))
})

describe('A tent that dries for a day after each loan', () => {
  const tent = ladder({ terms: { ...TERMS, bufferDays: 1 }, booked: [slot(LI, [5, 7])] })

  it('(2.1) is neither lent the day after nor up to the day before', () => {
    expect(asks(WANG, [7, 8], tent)).toMatchObject(refused({ code: 'booking.overlap' }))
    expect(asks(WANG, [3, 5], tent)).toMatchObject(refused({ code: 'booking.overlap' }))
    expect(asks(WANG, [8, 9], tent).ok).toBe(true)
    expect(asks(WANG, [3, 4], tent).ok).toBe(true)
  })
})

describe('A household that brought the ladder back yesterday', () => {
  const back = ladder({
    lately: [{ householdId: 'hhd_res_li' as never, from: '2026-04-29' as never, until: TODAY }],
  })

  it('(2.4) does not go on with it as if it had never stopped', () =>
    expect(asks(LI, [1, 3], back)).toEqual(refused({ code: 'booking.chained', maxDays: 3 })))

  it('(2.4) may have the day that is left of the three, or a new loan after a day between', () => {
    expect(asks(LI, [1, 2], back).ok).toBe(true)
    expect(asks(LI, [2, 5], back).ok).toBe(true)
    expect(asks(WANG, [1, 3], back).ok).toBe(true)
  })
})

describe('A thing that should have come back yesterday', () => {
  const late = ladder({
    booked: [slot(LI, [1, 2], { from: '2026-04-28' as never, until: TODAY, isOut: true })],
  })

  it('(2.6) is not promised for today', () =>
    expect(asks(WANG, [1, 2], late)).toMatchObject(refused({ code: 'booking.overlap' })))

  it('can still be asked for tomorrow', () => expect(asks(WANG, [2, 3], late).ok).toBe(true))
})

describe('A pram that is given away', () => {
  const pram = (booked: readonly ReturnType<typeof slot>[]) =>
    ladder({ terms: { ...TERMS, isGift: true }, booked })

  it('(2.6) is for whoever it was promised to, and for nobody on other days', () => {
    expect(refusedByThing(pram([slot(LI, [3, 4])]), wanted(WANG, [10, 11]))).toEqual(
      refused({ code: 'booking.promised' }),
    )
    expect(refusedByThing(pram([]), wanted(WANG, [10, 11]))).toBeUndefined()
    expect(refusedByThing(ladder({ booked: [slot(LI, [3, 4])] }), wanted(WANG, [10, 11]))).toBe(
      undefined,
    )
  })
})

describe('An hour of help', () => {
  const help = ladder({
    terms: {
      ...{ ...TERMS, unit: 'slot' as const, slotMinutes: 60 },
      weekly: [{ weekday: 0, hours: { from: '09:00', until: '11:00' } }] as never,
    },
    booked: [slot(LI, [3, 4], { hours: hours('09:00', '10:00') })],
  })
  const asksFor = (from: string, until: string, by = WANG) =>
    decideBooking(help, allowance(), { ...wanted(by, [3, 4]), hours: hours(from, until) })

  it('(2.4) is full once somebody has it, and says of whom nothing', () => {
    expect(asksFor('09:00', '10:00')).toEqual(refused({ code: 'booking.slotFull' }))
    expect(asksFor('10:00', '11:00')).toMatchObject({
      ok: true,
      value: { booking: { kind: 'skill' } },
    })
  })

  it('(2.4) is not asked of oneself, nor while it is closed, and is called help then', () => {
    expect(asksFor('10:00', '11:00', CHEN)).toEqual(
      refused({ code: 'booking.ownListing', kind: 'skill' }),
    )
    expect(refusedByThing({ ...help, isOpen: false }, wanted(WANG, [3, 4]))).toEqual(
      refused({ code: 'booking.notOpen', kind: 'skill' }),
    )
  })
})

describe('A ladder that somebody waits for', () => {
  const waiting = { ...slot(LI, [3, 5]), since: NOON - 1000 }

  it('(2.8) is not for whoever comes later, who is told how many are in front', () =>
    expect(asks(WANG, [3, 5], ladder({ queue: [waiting] as never }))).toEqual(
      refused({ code: 'booking.queueFirst', ahead: 1 }),
    ))

  it('(2.8) is for anybody on days that nobody waits for', () =>
    expect(asks(WANG, [10, 11], ladder({ queue: [waiting] as never })).ok).toBe(true))
})
