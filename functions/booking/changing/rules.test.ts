import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import type { Outcome } from '../../../shared/kernel/outcome'
import type { Calendar } from '../../listing/calendar/rules'
import {
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
} from '../../testing/borrowing'
import type { Booking } from '../rules'
import { type Changed, decideRenewal, decideRenewalAnswer, decideShift, isHeldUp } from './rules'

const HOUR = 3_600_000
const AUTOMATIC = { ...TERMS, acceptance: 'automatic' } as const
const mine = slot(LI, [3, 5])
const asked = booking(LI, [3, 5])
const agreed: Booking = { ...asked, status: 'accepted' }
const booked = ladder({ rev: 7, booked: [mine] })

const shifts = (before: Booking, calendar: Calendar, days: Parameters<typeof slot>[1], by = LI) =>
  decideShift(before, calendar, { by, now: NOON, wanted: slot(LI, days) })
type Refusable = Outcome<Changed, { readonly code: string }>
const done = (outcome: Refusable) => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const refusal = (outcome: Refusable) => (outcome.ok ? 'done' : outcome.refusal)

describe('Whoever is next while every copy is away', () => {
  const out = slot(WANG, [1, 2], { isOut: true })
  const away = ladder({ booked: [out, slot(LI, [2, 3])] })
  const tomorrow: Booking = { ...booking(LI, [2, 3]), status: 'accepted' }

  it('(2.6) may find nothing today or tomorrow, and is not held up before', () => {
    expect(isHeldUp(tomorrow, away, NOON)).toBe(true)
    expect(isHeldUp({ ...tomorrow, from: may(1) }, away, NOON)).toBe(true)
    expect(isHeldUp({ ...tomorrow, from: may(3) }, away, NOON)).toBe(false)
  })

  it('(2.6) is not held up while a copy is there, or nothing was agreed', () => {
    expect(isHeldUp(tomorrow, { ...away, terms: { ...TERMS, copies: 2 } }, NOON)).toBe(false)
    expect(isHeldUp({ ...tomorrow, status: 'requested' }, away, NOON)).toBe(false)
  })

  it('(2.6) takes other days without asking the owner again', () => {
    const { booking: shifted, calendar } = done(shifts(tomorrow, away, [4, 5]))
    expect(shifted).toMatchObject({ status: 'accepted', from: may(4), dueAt: startOf(may(5)) })
    expect(calendar.booked).toEqual([out, { ...slot(LI, [2, 3]), from: may(4), until: may(5) }])
  })
})

describe('Other days in one step', () => {
  it('(2.6) the owner is asked again about what was agreed, and has a day for it', () => {
    const { booking: shifted, calendar } = done(shifts({ ...agreed, told: 'eve' }, booked, [6, 8]))
    expect(shifted).toStrictEqual({
      ...agreed,
      ...{ from: may(6), until: may(8), status: 'requested', rev: agreed.rev + 1 },
      ...{ changedAt: NOON, changedBy: LI, dueAt: NOON + 24 * HOUR },
    })
    expect(calendar).toStrictEqual({
      ...booked,
      ...{ rev: 8, booked: [], asked: [{ ...mine, from: may(6), until: may(8) }] },
    })
  })

  it('(2.6) nobody is asked where it is automatic', () => {
    const { booking: shifted, calendar } = done(
      shifts(agreed, { ...booked, terms: AUTOMATIC }, [6, 8]),
    )
    expect(shifted).toMatchObject({ status: 'accepted', dueAt: startOf(may(8)) })
    expect(calendar).toMatchObject({ asked: [], booked: [{ from: may(6), until: may(8) }] })
  })

  it('(2.6) a request stays a request, and its own days do not stand against it', () => {
    const calendar = ladder({ asked: [mine] })
    expect(done(shifts(asked, calendar, [4, 6])).booking.status).toBe('requested')
    expect(done(shifts(asked, calendar, [5, 8])).calendar.asked).toHaveLength(1)
  })

  it('(2.6) are refused where somebody else has them, and the old ones are kept', () => {
    const others = { ...booked, booked: [mine, slot(WANG, [6, 8])] }
    expect(refusal(shifts(agreed, others, [7, 9]))).toEqual({
      ...{ code: 'booking.overlap', clash: { from: may(6), until: may(8) } },
    })
    expect(refusal(shifts(agreed, booked, [6, 10]))).toEqual({
      code: 'booking.tooLong',
      maxDays: 3,
    })
  })

  it('(2.6) counts today as the day of Shanghai', () =>
    expect(
      refusal(
        decideShift(agreed, booked, { by: LI, now: startOf(may(4)), wanted: slot(LI, [3, 5]) }),
      ),
    ).toEqual({ code: 'booking.inThePast' }))

  it('(2.6) are the borrower’s to take, nobody else’s', () => {
    for (const by of [CHEN, WANG])
      expect(refusal(shifts(agreed, booked, [6, 8], by))).toEqual({ code: 'booking.notYours' })
  })

  const OTHER_STATES = [
    ...['declined', 'expired', 'cancelled', 'noShow', 'handedOver', 'returned'],
    ...['queued', 'offered', 'given', 'disputed', 'closed'],
  ] as const
  it.each(OTHER_STATES)('(2.6) are not to be had for what is %s', (status) =>
    expect(refusal(shifts({ ...asked, status }, booked, [6, 8]))).toEqual({
      code: 'booking.notInThisState',
    }),
  )

  it('(2.4) keep the compound that the borrower comes from', () => {
    const from = { ...agreed, borrowerCompoundId: 'cpd_garden' as CompoundId }
    expect(done(shifts(from, booked, [6, 8])).booking.borrowerCompoundId).toBe('cpd_garden')
  })
})

describe('Another slot of somebody’s help', () => {
  const terms = {
    ...{ ...TERMS, maxDays: 1, unit: 'slot', slotMinutes: 60, exceptions: [] },
    weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday,
      hours: onDay(1, '09:00', '11:00').hours,
    })),
  } as Calendar['terms']
  const at = onDay(2, '09:00', '10:00')
  const help: Booking = { ...agreed, ...at, kind: 'skill', terms }
  const calendar = ladder({ terms, booked: [{ ...mine, ...at }] })
  const moves = (now: number) =>
    decideShift(help, calendar, { by: LI, now, wanted: onDay(3, '10:00', '11:00') })

  it('(2.4) can be had until the first one begins', () => {
    const begins = startOf(may(2)) + 9 * HOUR
    expect(done(moves(begins - 1)).booking).toMatchObject(onDay(3, '10:00', '11:00'))
    expect(refusal(moves(begins))).toEqual({ code: 'booking.slotBegun' })
  })

  it('(2.4) asks its giver for a day, and never beyond its beginning', () => {
    expect(done(moves(NOON)).booking).toMatchObject({
      status: 'requested',
      dueAt: NOON + 24 * HOUR,
    })
    const { booking: late } = done(
      decideShift(help, calendar, { by: LI, now: NOON, wanted: onDay(2, '10:00', '11:00') }),
    )
    expect(late.dueAt).toBe(startOf(may(2)) + 10 * HOUR)
  })

  it('(2.4) a day without hours is no slot', () =>
    expect(refusal(shifts(help, calendar, [3, 4]))).toEqual({ code: 'booking.chooseSlot' }))
})

describe('Hours that become days', () => {
  it('(2.4) a thing that is lent by days now keeps no hours of before', () => {
    const { booking: shifted } = done(
      shifts({ ...agreed, ...onDay(3, '09:00', '12:00') }, booked, [6, 7]),
    )
    expect(shifted).not.toHaveProperty('hours')
  })
})

describe('More days for what is out', () => {
  const isOut = { isOut: true } as const
  const out: Booking = { ...agreed, status: 'handedOver', told: 'dueSoon', dueAt: 77 }
  const others = slot(WANG, [9, 10])
  const lent = ladder({ rev: 7, booked: [slot(LI, [3, 5], isOut), others] })
  const { told: _told, dueAt: _due, ...kept } = out
  const renewal = { until: may(7), askedAt: NOON }
  const asksMore = (until: number, of: Partial<Booking> = {}, on = lent, now = NOON) =>
    decideRenewal({ ...out, ...of }, on, { by: LI, now, until: may(until) })
  const answers = (isYes: 'yes' | 'no', of: Partial<Booking> = {}, on = lent, by = CHEN) =>
    decideRenewalAnswer({ ...out, renewal, ...of }, on, { by, now: NOON, isYes: isYes === 'yes' })
  const longer = (by: typeof LI) => ({
    booking: {
      ...kept,
      ...{ until: may(7), rev: out.rev + 1, changedAt: NOON, changedBy: by, isRenewed: true },
      dueAt: startOf(may(7)) - 15 * HOUR,
    },
    calendar: { ...lent, rev: 8, booked: [others, slot(LI, [3, 7], isOut)] },
  })
  const since = (by: typeof LI) => ({ rev: out.rev + 1, changedAt: NOON, changedBy: by })

  it('(2.8) are asked of the owner, and change no day until she says yes', () =>
    expect(done(asksMore(7))).toStrictEqual({
      booking: { ...out, ...since(LI), renewal },
      calendar: { ...lent, rev: 8 },
    }))

  it('(2.8) are had at once where it is automatic', () => {
    const { booking: longerNow, calendar } = done(asksMore(7, {}, { ...lent, terms: AUTOMATIC }))
    expect(longerNow).toStrictEqual(longer(LI).booking)
    expect(calendar).toStrictEqual({ ...longer(LI).calendar, terms: AUTOMATIC })
  })

  it('(2.8) are given by the owner, or not, and are not asked for twice', () => {
    expect(done(answers('yes'))).toStrictEqual(longer(CHEN))
    expect(done(answers('no'))).toStrictEqual({
      booking: { ...out, ...since(CHEN), isRenewed: true },
      calendar: { ...lent, rev: 8 },
    })
    expect(refusal(asksMore(7, { isRenewed: true }))).toEqual({ code: 'booking.renewedOnce' })
  })

  it('(2.8) leave nothing due where nothing was', () => {
    const { dueAt: _never, ...undue } = { ...out, renewal }
    const refused = decideRenewalAnswer(undue, lent, { by: CHEN, now: NOON, isYes: false })
    expect(done(refused).booking).not.toHaveProperty('dueAt')
    const more = decideRenewal(undue, lent, { by: LI, now: NOON, until: may(7) })
    expect(done(more).booking).not.toHaveProperty('dueAt')
  })

  it('(2.8) are the borrower’s to ask for and the owner’s to give', () => {
    const notYours = { code: 'booking.notYours' }
    for (const by of [CHEN, WANG])
      expect(refusal(decideRenewal(out, lent, { by, now: NOON, until: may(7) }))).toEqual(notYours)
    for (const by of [LI, WANG]) expect(refusal(answers('yes', {}, lent, by))).toEqual(notYours)
    const unasked = decideRenewalAnswer(out, lent, { by: CHEN, now: NOON, isYes: false })
    expect(refusal(unasked)).toEqual({ code: 'booking.notInThisState' })
  })

  it.each<readonly [string, number, Partial<Booking>]>([
    ['the day it ends already', 5, {}],
    ['what was only agreed', 7, { status: 'accepted' }],
    ['what was left elsewhere', 7, { left: [{ place: 'hut' as never, at: NOON }] }],
    ['hours of one day', 7, onDay(3, '09:00', '10:00')],
  ])('(2.8) are none for %s', (_what, until, of) =>
    expect(refusal(asksMore(until, of))).toEqual({ code: 'booking.notInThisState' }),
  )

  it('(2.8) are asked for before it is late', () => {
    const end = startOf(may(5))
    expect(asksMore(7, {}, lent, end - 1).ok).toBe(true)
    expect(refusal(asksMore(7, {}, lent, end))).toEqual({ code: 'booking.alreadyLate' })
  })

  it('(2.8) are at most as many as were to be had at first', () => {
    expect(asksMore(8).ok).toBe(true)
    expect(refusal(asksMore(9))).toEqual({ code: 'booking.tooLong', maxDays: 3 })
  })

  it('(2.8) are not had where somebody has them, asked for them, or waits for them', () => {
    const othersWait = { code: 'booking.othersWait' }
    const wangs = slot(WANG, [6, 8])
    for (const taken of [{ booked: [wangs] }, { asked: [wangs] }, { queue: [wangs] }]) {
      expect(refusal(asksMore(7, {}, { ...lent, ...taken }))).toEqual(othersWait)
      expect(refusal(answers('yes', {}, { ...lent, ...taken }))).toEqual(othersWait)
      expect(asksMore(6, {}, { ...lent, ...taken }).ok).toBe(true)
      expect(answers('no', {}, { ...lent, ...taken }).ok).toBe(true)
    }
    expect(asksMore(7, {}, { ...lent, asked: [slot(WANG, [3, 5])] }).ok).toBe(true)
  })
})
