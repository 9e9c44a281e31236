import { describe, expect, it } from '@jest/globals'
import type { BookingId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { MAX_AHEAD_DAYS } from '../../../shared/contract/booking'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { Calendar, Slot, Waiting } from '../../listing/calendar/rules'
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
} from '../../testing/borrowing'
import { decideAccept } from '../answer/rules'
import { bookingOf } from '../asking/rules'
import { decideElapsed } from '../due/rules'
import type { Booking } from '../rules'
import { decideJoin, decideTakeOffer, offer, type Wish, withoutQueue, withOffers } from './rules'
import { inTurn } from './turn/rules'

const ZHAO = 'res_zhao' as ResidentId
const HOUR = 3_600_000
type Days = readonly [from: number, until: number]

const wish = (who: ResidentId, days: Days, latest?: number): Wish => ({
  ...wanted(who, days),
  ...(latest === undefined ? {} : { latest: may(latest) }),
})
const waits = (who: ResidentId, [from, until]: Days, latest?: number): Waiting => ({
  bookingId: `bkg_${who}_${from}` as BookingId,
  borrowerId: who,
  householdId: `hhd_${who}` as HouseholdId,
  ...{ from: may(from), until: may(until) },
  ...(latest === undefined ? {} : { latest: may(latest) }),
})
const joins = (calendar: Calendar, asked: Wish) => decideJoin(calendar, allowance(), asked)

describe('A ladder that is promised to Li for 3 to 5 May', () => {
  const promised = ladder({ booked: [slot(LI, [3, 6])] })

  it('(2.8) can be waited for, on those days or on as many of later ones', () => {
    expect(joins(promised, wish(WANG, [3, 5]))).toMatchObject({
      ok: true,
      value: { booking: { status: 'queued', from: may(3) }, calendar: { queue: [{}] } },
    })
    expect(joins(promised, wish(WANG, [1, 4], 5))).toMatchObject({
      ok: true,
      value: { booking: { status: 'queued', latest: may(5) } },
    })
  })

  it('(2.8) is not waited for where the days are free: they are named instead', () => {
    expect(joins(promised, wish(WANG, [6, 8]))).toEqual({
      ok: false,
      refusal: { code: 'booking.freeNow', span: { from: may(6), until: may(8) } },
    })
    expect(joins(promised, wish(WANG, [2, 4], 20))).toMatchObject({
      refusal: { code: 'booking.freeNow', span: { from: may(6), until: may(8) } },
    })
  })

  it('(2.8) is waited for once by a household, and never by its owner', () => {
    const line = { ...promised, queue: [waits(WANG, [3, 5])] }
    expect(joins(line, wish(WANG, [4, 5]))).toMatchObject({
      refusal: { code: 'booking.alreadyQueued' },
    })
    expect(joins(promised, wish(CHEN, [3, 5]))).toMatchObject({
      refusal: { code: 'booking.ownListing' },
    })
  })

  it('(2.8) is waited for by ten at the most', () => {
    const queue = Array.from({ length: 10 }, (_, n) => waits(`res_${n}` as ResidentId, [3, 5]))
    expect(joins({ ...promised, queue }, wish(WANG, [3, 5]))).toMatchObject({
      refusal: { code: 'booking.queueFull', max: 10 },
    })
  })

  it('(2.8) counts in what a person may have open', () => {
    const open = Array.from({ length: 5 }, (_, n) => ({
      bookingId: `bkg_${n}` as BookingId,
      residentId: WANG,
    }))
    expect(decideJoin(promised, allowance(open), wish(WANG, [3, 5]))).toMatchObject({
      refusal: { code: 'booking.personLimit' },
    })
  })
})

describe('What is kept for somebody', () => {
  const queued = booking(WANG, [3, 5], { status: 'queued' })
  const line = ladder({ queue: [waits(WANG, [3, 5])] })
  const { offers } = inTurn(line, NOON)
  const [held] = offers
  const kept = withOffers(line, offers)
  const offered = held ? offer(queued, held, NOON) : queued
  const takes = (calendar: Calendar, now = NOON) =>
    decideTakeOffer(offered, calendar, { by: WANG, now })

  it('(2.8) is kept for a day, out of the queue, and taken for everybody else', () => {
    expect(offered).toMatchObject({ status: 'offered', dueAt: NOON + 24 * HOUR, rev: 2 })
    expect(kept).toMatchObject({ queue: [], booked: [{ isHeld: true }], rev: 2 })
    expect(asks(LI, [3, 5], kept)).toMatchObject({ refusal: { code: 'booking.overlap' } })
  })

  it('(2.8) is theirs with a word where it is automatic', () => {
    const automatic = { ...kept, terms: { ...TERMS, acceptance: 'automatic' } as const }
    expect(takes(automatic)).toMatchObject({
      ok: true,
      value: { booking: { status: 'accepted' }, calendar: { booked: [{ from: may(3) }] } },
    })
  })

  it('(2.8) stays kept while its owner is asked, and is hers to give', () => {
    const taken = takes(kept)
    if (!taken.ok) throw new Error(taken.refusal.code)
    const { booking: asked, calendar } = taken.value
    expect(asked.status).toBe('requested')
    expect(calendar.booked).toMatchObject([{ isHeld: true }])
    expect(decideAccept(asked, calendar, { by: CHEN, now: NOON })).toMatchObject({
      ok: true,
      value: { booking: { status: 'accepted' }, declines: [] },
    })
  })

  it('(2.8) goes to the next when nobody answers', () => {
    expect(takes(kept, NOON + 24 * HOUR)).toMatchObject({ refusal: { code: 'booking.offerOver' } })
    expect(decideElapsed(offered, kept, NOON + 24 * HOUR)).toMatchObject({
      is: 'released',
      booking: { status: 'expired' },
    })
  })

  it('(2.8) is for nobody else to take', () =>
    expect(decideTakeOffer(offered, kept, { by: CHEN, now: NOON })).toMatchObject({
      refusal: { code: 'booking.notYours' },
    }))
})

describe('A wish, to the letter', () => {
  const promised = ladder({ booked: [slot(LI, [3, 6])] })
  const refusal = (calendar: Calendar, asked: Wish) => {
    const outcome = joins(calendar, asked)
    return outcome.ok ? 'queued' : outcome.refusal
  }
  const byHours = onDay(3, '13:00', '14:00')
  const hourly = { ...TERMS, unit: 'halfHour' } as const

  it('(2.8) stands behind the others, counts as open, and is over when its day has passed', () => {
    const first = waits(ZHAO, [3, 5])
    const before = bookingOf(promised, wanted(WANG, [3, 5]))
    const queued = { ...before, status: 'queued', dueAt: startOf(may(4)) }
    const open = [{ bookingId: before.id, residentId: WANG }]
    const value = {
      booking: queued,
      calendar: { ...promised, rev: 2, queue: [first, waits(WANG, [3, 5])] },
      allowance: { ...allowance(), rev: 1, open },
    }
    expect(joins({ ...promised, queue: [first] }, wish(WANG, [3, 5]))).toStrictEqual({
      ...{ ok: true, value },
    })
    expect(joins(promised, wish(WANG, [1, 4], 5))).toMatchObject({
      value: {
        booking: { latest: may(5), dueAt: startOf(may(6)) },
        calendar: { queue: [waits(WANG, [1, 4], 5)] },
      },
    })
  })

  it('(2.4) for hours is over when they begin', () => {
    const taken = ladder({ terms: hourly, booked: [{ ...slot(LI, [3, 4]), ...byHours }] })
    expect(joins(taken, { ...wish(WANG, [3, 4]), ...byHours })).toMatchObject({
      value: { booking: { dueAt: startOf(may(3)) + 13 * HOUR } },
    })
  })

  it('(2.4) is none for slots, of which there are others, nor for a gift, which all ask for', () => {
    const slots = { ...TERMS, maxDays: 1, unit: 'slot', slotMinutes: 60 } as const
    const weekly = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, hours: byHours.hours }))
    const help = ladder({
      terms: { ...slots, weekly },
      booked: [{ ...slot(LI, [3, 4]), ...byHours }],
    })
    expect(refusal(help, { ...wish(WANG, [3, 4]), ...byHours })).toEqual({
      code: 'booking.slotFull',
    })
    const gift = ladder({ terms: { ...TERMS, maxDays: 1, isGift: true } })
    expect(refusal(gift, wish(WANG, [3, 4]))).toEqual({
      ...{ code: 'booking.freeNow', span: { from: may(3), until: may(4) } },
    })
  })

  it('(2.8) is not for days that one has, unless others would do', () => {
    const own = { ...ladder({ booked: [slot(WANG, [3, 5])] }) }
    expect(refusal(own, wish(WANG, [4, 5]))).toEqual({
      ...{ code: 'booking.ownOverlap', clash: { from: may(3), until: may(5) } },
    })
    expect(refusal(own, wish(WANG, [4, 5], 20))).toMatchObject({ code: 'booking.freeNow' })
    expect(refusal(own, wish(WANG, [5, 6]))).toMatchObject({ code: 'booking.freeNow' })
  })

  it('(2.8) does not wait for what others only asked for', () =>
    expect(refusal(ladder({ asked: [slot(LI, [3, 6])] }), wish(WANG, [3, 5]))).toMatchObject({
      code: 'booking.freeNow',
    }))

  it('(2.8) ends in ninety days, and not before it begins', () => {
    const until = (latest: LocalDate) => refusal(promised, { ...wish(WANG, [3, 5]), latest })
    expect(until(addDays(may(1), MAX_AHEAD_DAYS))).toMatchObject({ code: 'booking.freeNow' })
    expect(until(addDays(may(1), MAX_AHEAD_DAYS + 1))).toEqual({
      ...{ code: 'booking.tooFarAhead', maxAheadDays: MAX_AHEAD_DAYS },
    })
    expect(until(may(2))).toEqual({ code: 'booking.inThePast' })
    expect(until(may(3))).toBe('queued')
  })

  it('(2.8) has a ninth before it, and no tenth', () => {
    const line = (count: number) => ({
      ...promised,
      queue: Array.from({ length: count }, (_, n) => waits(`res_${n}` as ResidentId, [3, 5])),
    })
    expect(refusal(line(9), wish(WANG, [3, 5]))).toBe('queued')
  })

  it('(2.6) is of what can be had, for as long as it can be had', () => {
    expect(refusal({ ...promised, isOpen: false }, wish(WANG, [3, 5]))).not.toBe('queued')
    expect(refusal(promised, wish(WANG, [3, 9]))).toEqual({ code: 'booking.tooLong', maxDays: 3 })
  })
})

describe('What is offered, to the letter', () => {
  const queued = booking(WANG, [3, 5], { status: 'queued', latest: may(9) })
  const { latest: _latest, dueAt: _due, ...kept } = queued
  const change = { changedAt: NOON, rev: 2 }
  const held = { ...slot(WANG, [4, 6]), bookingId: queued.id }
  const offered = offer(queued, held, NOON)

  it('(2.8) is these days, for a day, by nobody’s hand', () => {
    const days = { from: may(4), until: may(6), status: 'offered', changedBy: 'clock' }
    expect(offer(queued, held, NOON)).toStrictEqual({
      ...{ ...kept, ...change, ...days, dueAt: NOON + 24 * HOUR },
    })
    const byHours = { ...queued, ...onDay(3, '09:00', '10:00') }
    expect(offer(byHours, held, NOON)).not.toHaveProperty('hours')
  })

  it('(2.8) leaves the others in line', () => {
    const line = [waits(ZHAO, [1, 2]), { ...waits(WANG, [3, 5]), bookingId: queued.id }]
    const days = ladder({ booked: [slot(LI, [1, 2])], queue: line })
    expect(withOffers(days, [held])).toStrictEqual({
      ...{ ...days, rev: 2, booked: [slot(LI, [1, 2]), held], queue: line.slice(0, 1) },
    })
    expect(withOffers(ladder(), []).queue).toEqual([])
    const both = line.map((one): Slot => ({ ...held, bookingId: one.bookingId }))
    expect(withOffers(days, both).queue).toEqual([])
    expect(withoutQueue(days)).toStrictEqual({ ...days, rev: 2, queue: [] })
  })

  it('(2.8) is taken on the terms of today, and due like any other', () => {
    const terms = { ...TERMS, acceptance: 'automatic', bufferDays: 1 } as const
    const takes = (calendar: Calendar, of: Booking = offered) =>
      decideTakeOffer(of, calendar, { by: WANG, now: NOON })
    const taken = { ...offered, rev: 3, changedBy: WANG }
    expect(takes(ladder({ terms, booked: [{ ...held, isHeld: true }] }))).toStrictEqual({
      ok: true,
      value: {
        booking: { ...taken, terms, status: 'accepted', dueAt: startOf(may(6)) },
        calendar: ladder({ terms, rev: 2, booked: [held] }),
      },
    })
    expect(takes(ladder({ booked: [{ ...held, isHeld: true }] }))).toStrictEqual({
      ok: true,
      value: {
        booking: { ...taken, status: 'requested', dueAt: NOON + 24 * HOUR },
        calendar: ladder({ rev: 2, booked: [{ ...held, isHeld: true }] }),
      },
    })
    expect(takes(ladder(), queued)).toEqual({
      ...{ ok: false, refusal: { code: 'booking.notInThisState' } },
    })
    const { dueAt: _never, ...undue } = offered
    expect(takes(ladder(), undue).ok).toBe(true)
    expect(takes(ladder(), { ...offered, dueAt: NOON + 1 }).ok).toBe(true)
    expect(takes(ladder(), { ...offered, dueAt: NOON })).toMatchObject({
      refusal: { code: 'booking.offerOver' },
    })
  })
})
