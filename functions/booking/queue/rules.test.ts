import { describe, expect, it } from '@jest/globals'
import type { BookingId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { Calendar, Waiting } from '../../listing/calendar/rules'
import {
  allowance,
  asks,
  booking,
  CHEN,
  ladder,
  LI,
  may,
  NOON,
  slot,
  TERMS,
  WANG,
  wanted,
} from '../../testing/borrowing'
import { decideAccept } from '../answer/rules'
import { decideBooking } from '../asking/rules'
import { decideRenewal } from '../changing/rules'
import { decideElapsed } from '../due/rules'
import { decideJoin, decideTakeOffer, offer, type Wish, withOffers } from './rules'
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
const offersOf = (calendar: Calendar, now = NOON) =>
  inTurn(calendar, now).offers.map(({ borrowerId, from, until }) => [borrowerId, from, until])

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

describe('When days become free', () => {
  const queue = [waits(WANG, [3, 5]), waits(ZHAO, [3, 4], 20)]

  it('(2.8) whoever came first is offered them, and the next what is left', () =>
    expect(offersOf(ladder({ queue }))).toEqual([
      [WANG, may(3), may(5)],
      [ZHAO, may(5), may(6)],
    ]))

  it('(2.8) whoever is first and cannot use them does not stand in the way', () =>
    expect(offersOf(ladder({ queue, booked: [slot(LI, [4, 6])] }))).toEqual([
      [ZHAO, may(3), may(4)],
    ]))

  it('(2.8) a newcomer does not overtake, though nobody has been offered anything yet', () => {
    expect(asks(LI, [3, 5], ladder({ queue }))).toEqual({
      ok: false,
      refusal: { code: 'booking.queueFirst', ahead: 2 },
    })
    expect(asks(LI, [10, 12], ladder({ queue })).ok).toBe(true)
  })

  it('(2.8) a request that was there before keeps its days', () =>
    expect(
      offersOf(ladder({ queue: [waits(ZHAO, [3, 4], 20)], asked: [slot(LI, [2, 5])] })),
    ).toEqual([[ZHAO, may(5), may(6)]]))

  it('(2.8) nobody is offered more than a household may have in a row', () =>
    expect(
      offersOf(ladder({ queue: [waits(WANG, [4, 6], 4)], booked: [slot(WANG, [1, 4])] })),
    ).toEqual([]))

  it('(2.8) nobody is offered what its owner keeps for now', () =>
    expect(offersOf(ladder({ queue, isOpen: false }))).toEqual([]))

  it('(2.8) with another copy two have their turn on the same days', () => {
    const terms = { ...TERMS, copies: 2 }
    expect(offersOf(ladder({ terms, queue: [waits(WANG, [3, 5]), waits(ZHAO, [3, 5])] }))).toEqual([
      [WANG, may(3), may(5)],
      [ZHAO, may(3), may(5)],
    ])
  })

  it('(2.8) hours are offered as they were wished for', () => {
    const terms = { ...TERMS, unit: 'halfHour' } as const
    const hours = { from: '13:00' as LocalTime, until: '14:00' as LocalTime }
    const line = ladder({ terms, queue: [{ ...waits(WANG, [1, 2]), hours }] })
    expect(inTurn(line, NOON).offers).toMatchObject([{ from: may(1), hours }])
    expect(inTurn(line, NOON + 2 * HOUR).offers).toEqual([])
  })
})

describe('While it is late', () => {
  const late = slot(LI, [1, 3], { isOut: true })
  const queue = [waits(WANG, [4, 5], 20)]
  const FOURTH = NOON + 3 * 24 * HOUR

  it('(2.6) nobody is told that it is ready', () =>
    expect(offersOf(ladder({ booked: [late], queue }), FOURTH)).toEqual([]))

  it('(2.8) a newcomer does not overtake those who wait for it to come back', () => {
    const asked = { ...wanted(ZHAO, [6, 7]), today: may(4), now: FOURTH }
    expect(decideBooking(ladder({ booked: [late] }), allowance(), asked).ok).toBe(true)
    expect(decideBooking(ladder({ booked: [late], queue }), allowance(), asked)).toEqual({
      ok: false,
      refusal: { code: 'booking.queueFirst', ahead: 1 },
    })
    expect(joins(ladder({ booked: [late], queue }), asked).ok).toBe(true)
  })

  it('(2.8) the first in the queue has it from the day after it came back', () =>
    expect(offersOf(ladder({ queue }), FOURTH)).toEqual([[WANG, may(5), may(6)]]))
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

describe('More days for what is out', () => {
  const out = booking(LI, [1, 3], { status: 'handedOver' })
  const renews = (queue: readonly Waiting[]) =>
    decideRenewal(out, ladder({ booked: [slot(LI, [1, 3], { isOut: true })], queue }), {
      ...{ by: LI, now: NOON, until: may(4) },
    })

  it('(2.8) are not had while somebody waits for them', () => {
    expect(renews([waits(WANG, [2, 4], 10)])).toMatchObject({
      refusal: { code: 'booking.othersWait' },
    })
    expect(renews([waits(WANG, [8, 9])]).ok).toBe(true)
  })
})
