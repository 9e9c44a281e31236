import { describe, expect, it } from '@jest/globals'
import { booking, LI, NOON } from '../../../testing/borrowing'
import type { Booking, Told } from '../../rules'
import { nextNewsOf } from './rules'

const out = booking(LI, [1, 3], { status: 'handedOver' })
const told = (word: Told): Booking => ({ ...out, told: word })
const back: Booking = { ...out, status: 'returned' }
const dispute = { openedAt: NOON, openedBy: LI, reason: 'damaged', said: [] } as const
const frozen: Booking = { ...out, status: 'disputed', dispute: { ...dispute, was: 'handedOver' } }

describe('Whoever is next', () => {
  it('(2.6) hears early that it may be late, and once for each reason', () => {
    expect(nextNewsOf(out, told('nextWaits'))).toBe('booking.mayBeLate')
    expect(nextNewsOf(told('nextWaits'), told('overdue'))).toBe('booking.mayBeLate')
    expect(nextNewsOf(told('overdue'), told('overdue'))).toBeUndefined()
    expect(nextNewsOf(told('overdue'), told('longOverdue'))).toBeUndefined()
    expect(nextNewsOf(out, told('dueSoon'))).toBeUndefined()
    expect(nextNewsOf(undefined, out)).toBeUndefined()
  })

  it('(2.6) hears that it is frozen once, where it was not back', () => {
    expect(nextNewsOf(out, frozen)).toBe('booking.mayBeLate')
    expect(nextNewsOf(frozen, frozen)).toBeUndefined()
    const isBack: Booking = { ...frozen, dispute: { ...dispute, was: 'returned' } }
    expect(nextNewsOf(back, isBack)).toBeUndefined()
  })

  it('(2.6) hears that it is back where it was late or frozen, and nothing of what came in time', () => {
    for (const before of [told('nextWaits'), told('overdue'), told('longOverdue'), frozen])
      expect(nextNewsOf(before, back)).toBe('booking.backForYou')
    expect(nextNewsOf(told('dueSoon'), { ...back, told: 'dueSoon' })).toBeUndefined()
    expect(nextNewsOf(out, back)).toBeUndefined()
  })
})
