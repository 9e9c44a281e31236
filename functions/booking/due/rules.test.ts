import { describe, expect, it } from '@jest/globals'
import { booking, LI, NOON } from '../../testing/borrowing'
import { decideElapsed } from './rules'

const DAY = 86_400_000

describe('What time makes of a booking', () => {
  it('(2.6) a request that nobody answers expires', () =>
    expect(decideElapsed(booking(LI, [5, 6]), NOON + DAY)).toMatchObject({
      is: 'released',
      booking: { status: 'expired', changedBy: 'clock' },
    }))

  it('(2.6) but not a moment too early', () =>
    expect(decideElapsed(booking(LI, [5, 6]), NOON + DAY - 1)).toBeUndefined())

  it('(2.6) what was never picked up is released, and recorded', () =>
    expect(
      decideElapsed(booking(LI, [5, 6], { status: 'accepted', dueAt: NOON }), NOON),
    ).toMatchObject({ is: 'released', booking: { status: 'noShow' } }))

  it('(2.6) what is late stays out, and both are told once', () => {
    const late = booking(LI, [1, 2], { status: 'handedOver', dueAt: NOON })
    const elapsed = decideElapsed(late, NOON)
    expect(elapsed).toMatchObject({
      is: 'told',
      booking: { status: 'handedOver', isOverdueTold: true },
    })
    expect(elapsed && decideElapsed(elapsed.booking, NOON + DAY)).toBeUndefined()
  })

  it('(7.1) is news of the moment it was found, even when the sweep comes a day late', () =>
    expect(decideElapsed(booking(LI, [5, 6], { dueAt: NOON }), NOON + DAY)?.booking.changedAt).toBe(
      NOON + DAY,
    ))
})
