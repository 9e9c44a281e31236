import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, startOf } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { PhotoId } from '../../../shared/kernel/ids'
import { booking, ladder, LI, may, NOON, onDay, slot, WANG } from '../../testing/borrowing'
import { changed } from '../answer/rules'
import type { Booking } from '../rules'
import { decideElapsed, nextInLine, nextReminderAt } from './rules'

const DAY = 86_400_000

describe('What time makes of a booking', () => {
  it('(2.6) a request that nobody answers expires', () =>
    expect(decideElapsed(booking(LI, [5, 6]), ladder(), NOON + DAY)).toMatchObject({
      is: 'released',
      booking: { status: 'expired', changedBy: 'clock' },
    }))

  it('(2.6) but not a moment too early', () =>
    expect(decideElapsed(booking(LI, [5, 6]), ladder(), NOON + DAY - 1)).toBeUndefined())

  it('(2.6) what was never picked up is released, and recorded', () =>
    expect(
      decideElapsed(booking(LI, [5, 6], { status: 'accepted', dueAt: NOON }), ladder(), NOON),
    ).toMatchObject({ is: 'released', booking: { status: 'noShow' } }))

  it('(2.6) nor whoever could not have it because it never came back: that is no no-show', () =>
    expect(
      decideElapsed(
        booking(LI, [5, 6], { status: 'accepted', dueAt: NOON }),
        ladder({ booked: [slot(WANG, [3, 4], { isOut: true }), slot(LI, [5, 6])] }),
        NOON,
      ),
    ).toMatchObject({ is: 'released', booking: { status: 'cancelled', changedBy: 'clock' } }))

  it('(7.1) is news of the moment it was found, even when the sweep comes a day late', () =>
    expect(
      decideElapsed(booking(LI, [5, 6], { dueAt: NOON }), ladder(), NOON + DAY)?.booking.changedAt,
    ).toBe(NOON + DAY))
})

describe('What is out until the evening of the 4th', () => {
  const at = (date: number, hour: number) => startOf(may(date)) + hour * HOUR_MS
  const out = slot(LI, [3, 5], { isOut: true })
  const loan = (dueAt: number) => booking(LI, [3, 5], { status: 'handedOver', dueAt })
  const sweeps = (when: number, calendar = ladder({ booked: [out] })) =>
    decideElapsed(loan(when), calendar, when)?.booking

  it('(2.6) is remembered on the morning of its last day', () => {
    expect(nextReminderAt(loan(0), at(3, 12))).toBe(at(4, 9))
    expect(sweeps(at(4, 9))).toMatchObject({
      told: 'dueSoon',
      isOverdueTold: false,
      dueAt: at(4, 18),
    })
  })

  it('(2.6) and that evening, when the next neighbour comes tomorrow: both are told early', () => {
    const next = ladder({ booked: [out, slot(WANG, [5, 7])] })
    expect(sweeps(at(4, 18), next)).toMatchObject({ told: 'nextWaits', dueAt: at(5, 9) })
  })

  it('(2.6) but not when nobody waits, or another copy is there', () => {
    expect(sweeps(at(4, 18))).not.toHaveProperty('told')
    const copies = ladder({
      terms: { ...ladder().terms, copies: 2 },
      booked: [out, slot(WANG, [5, 7])],
    })
    expect(sweeps(at(4, 18), copies)).not.toHaveProperty('told')
  })

  it('(2.6) the morning after both are told that it is late, and two days later again', () => {
    expect(sweeps(at(5, 9))).toMatchObject({
      status: 'handedOver',
      ...{ told: 'overdue', isOverdueTold: true, dueAt: at(7, 9) },
    })
    expect(sweeps(at(7, 9))).toMatchObject({ told: 'longOverdue' })
    expect(sweeps(at(7, 9))).not.toHaveProperty('dueAt')
  })

  it('(2.6) a sweep that comes days late says the last thing that is true, once', () =>
    expect(
      decideElapsed(loan(at(4, 9)), ladder({ booked: [out] }), at(6, 12))?.booking,
    ).toMatchObject({
      ...{ told: 'overdue', dueAt: at(7, 9) },
    }))

  it('(2.4) by the hour it is late after half an hour, and again the next morning', () => {
    const hours = { from: '10:00' as LocalTime, until: '12:00' as LocalTime }
    const lent = booking(LI, [3, 4], { status: 'handedOver', hours })
    expect(nextReminderAt(lent, at(3, 10))).toBe(at(3, 12) + HOUR_MS / 2)
    expect(nextReminderAt(lent, at(3, 13))).toBe(at(4, 9))
    const told = (now: number) =>
      decideElapsed({ ...lent, dueAt: now }, ladder(), now)?.booking.told
    expect([at(3, 12.5), at(4, 9)].map(told)).toEqual(['overdue', 'longOverdue'])
  })
})

describe('The photos of both ends', () => {
  const photos = [{ id: 'pho_1' as PhotoId, end: 'return', by: LI, at: NOON }] as const
  const out = booking(LI, [3, 5], { status: 'handedOver', photos })
  const back = changed(out, { status: 'returned', changedAt: NOON, changedBy: LI })

  it('(12.4) are deleted 30 days after it is over, which is no news', () => {
    expect(decideElapsed(back, ladder(), NOON + 30 * DAY - 1)).toBeUndefined()
    const elapsed = decideElapsed(back, ladder(), NOON + 30 * DAY)
    expect(elapsed).toMatchObject({ is: 'cleared', booking: { changedAt: NOON, changedBy: LI } })
    expect(elapsed?.booking).not.toHaveProperty('photos')
    expect(elapsed?.booking).not.toHaveProperty('dueAt')
  })

  it('(12.4) and not while it is disputed', () => {
    const disputed = changed(back, { status: 'disputed', changedAt: NOON, changedBy: LI })
    expect(decideElapsed(disputed, ladder(), NOON + 90 * DAY)).toBeUndefined()
  })

  it('(12.4) are nothing to wait for where there are none', () =>
    expect(
      changed(booking(LI, [3, 5]), { status: 'declined', changedAt: NOON, changedBy: LI }),
    ).not.toHaveProperty('dueAt'))
})

describe('What is written when time decides', () => {
  const NOW = NOON + DAY
  const clock = { changedAt: NOW, changedBy: 'clock', rev: 2 }
  const { dueAt: _due, ...undue } = booking(LI, [5, 6])
  const at = (status: Booking['status'], change: Partial<Booking> = {}): Booking => ({
    ...{ ...undue, status, dueAt: NOW, ...change },
  })

  it.each<readonly [Booking['status'], Booking['status']]>([
    ['requested', 'expired'],
    ['queued', 'expired'],
    ['offered', 'expired'],
    ['accepted', 'noShow'],
  ])('(2.6) what is %s is %s', (before, status) =>
    expect(decideElapsed(at(before), undefined, NOW)).toStrictEqual({
      ...{ is: 'released', booking: { ...undue, ...clock, status } },
    }),
  )

  it('(2.6) is nothing where nothing is due', () => {
    expect(decideElapsed({ ...undue, status: 'accepted' }, ladder(), NOW)).toBeUndefined()
    expect(decideElapsed(at('accepted', { dueAt: NOW + 1 }), ladder(), NOW)).toBeUndefined()
  })

  it('(2.4) help is over in silence, and no no-show', () => {
    const help = at('accepted', { ...onDay(2, '13:00', '14:00'), kind: 'skill' })
    expect(decideElapsed(help, ladder(), NOW)).toMatchObject({ is: 'told' })
    expect(decideElapsed(help, ladder(), NOW + 2 * DAY)).toMatchObject({
      ...{ is: 'released', booking: { status: 'returned' } },
    })
  })

  it('(2.6) a loan that is late is told so to the moment', () => {
    const end = startOf(may(6))
    const out = at('handedOver', { dueAt: end - 1, told: 'dueSoon' })
    const sweeps = (now: number) => decideElapsed(out, undefined, now)?.booking
    expect(decideElapsed(out, undefined, end)?.is).toBe('told')
    expect(sweeps(end - 1)).toStrictEqual({
      ...{ ...out, ...clock, changedAt: end - 1, told: 'dueSoon', isOverdueTold: false },
      dueAt: end + 9 * HOUR_MS,
    })
    expect(sweeps(end)?.isOverdueTold).toBe(true)
  })

  it('(2.6) the next is told of early when they wait in the queue, not when nobody does', () => {
    const evening = startOf(may(6)) - 6 * HOUR_MS
    const out = at('handedOver', { dueAt: evening })
    const held = slot(LI, [5, 6], { isOut: true })
    const told = (change: object) =>
      decideElapsed(out, ladder({ booked: [held], ...change }), evening)?.booking.told
    expect(told({ queue: [slot(WANG, [20, 21])] })).toBe('nextWaits')
    expect(told({ queue: [] })).toBeUndefined()
    expect(told({ booked: [held, slot(WANG, [6, 7])] })).toBe('nextWaits')
    expect(told({ booked: [held, slot(WANG, [7, 8])] })).toBeUndefined()
  })

  it('(12.4) photos are gone, and when it came back is kept', () => {
    const photos = [{ id: 'pho_1' as PhotoId, end: 'return', by: LI, at: NOON }] as const
    expect(decideElapsed(at('returned', { photos }), ladder(), NOW)).toStrictEqual({
      is: 'cleared',
      booking: { ...undue, status: 'returned', rev: 2, returnedAt: undue.changedAt },
    })
  })

  it('(2.6) it is reminded of four times, to the moment', () => {
    const days = { from: may(5), until: may(6) }
    const end = startOf(may(6))
    const moments = [-15, -6, 9, 57].map((hour) => end + hour * HOUR_MS)
    expect(moments.map((moment) => nextReminderAt(days, moment - 1))).toEqual(moments)
    expect(nextReminderAt(days, end + 57 * HOUR_MS)).toBeUndefined()
  })

  it('(2.6) whoever has it already is not next', () => {
    const [held, next] = [slot(LI, [5, 6], { isOut: true }), slot(WANG, [6, 7])]
    expect(nextInLine(ladder({ booked: [held, next] }), startOf(may(5)))).toEqual([next])
  })
})
