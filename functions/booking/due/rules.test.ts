import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, startOf } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { PhotoId } from '../../../shared/kernel/ids'
import { booking, ladder, LI, may, NOON, slot, WANG } from '../../testing/borrowing'
import { changed } from '../answer/rules'
import { decideElapsed, nextReminderAt } from './rules'

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
