import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../../../shared/kernel/dates'
import { booking, CHEN, ladder, LI, may, NOON, slot, WANG } from '../../../testing/borrowing'
import type { Booking } from '../../rules'
import { behindIn, daysOver, decisionsFor, lastDayOf, momentsOf } from './rules'

const WORKER = 'res_worker' as typeof LI
const MINUTE = 60_000
const asked = booking(LI, [1, 4], { requestedAt: NOON })
const said = (of: Booking) => momentsOf(of).map(({ by, what }) => `${by} ${what}`)

describe('What happened with a booking', () => {
  it('(10.2) begins with who asked', () => {
    expect(said(asked)).toEqual(['borrower asked'])
    expect(said({ ...asked, proxyId: WANG })).toEqual(['proxy asked'])
  })

  it('(10.2) is told in the order of time, by whom it was', () => {
    const back: Booking = {
      ...{ ...asked, status: 'returned', changedAt: NOON + 9 * MINUTE, changedBy: CHEN },
      ...{ handedOverAt: NOON + 2 * MINUTE, returnedAt: NOON + 9 * MINUTE },
      phrases: [{ by: CHEN, phrase: 'atHome', at: NOON + MINUTE }],
      left: [{ place: 'guard', at: NOON + 5 * MINUTE }],
      renewal: { until: may(6), askedAt: NOON + 3 * MINUTE },
      actedBy: [{ by: WORKER, what: 'lent', at: NOON + 2 * MINUTE }],
    }
    expect(said(back)).toEqual([
      ...['borrower asked', 'owner phrase', 'both handedOver', 'worker acted'],
      ...['borrower renewalAsked', 'borrower left', 'both returned'],
    ])
  })

  it.each<readonly [Booking['status'], Booking['changedBy'], string]>([
    ['accepted', CHEN, 'owner'],
    ['declined', CHEN, 'owner'],
    ['cancelled', LI, 'borrower'],
    ['expired', 'clock', 'clock'],
    ['cancelled', WORKER, 'worker'],
  ])('(10.2) ends with how it stands: %s', (status, changedBy, by) => {
    const [, last] = momentsOf({ ...asked, status, changedBy, changedAt: NOON + MINUTE })
    expect(last).toEqual({ at: NOON + MINUTE, by, what: 'became', status })
  })

  it('(10.2) holds both sides of a dispute and the word on it, and no second return', () => {
    const decision = { is: 'back', mediation: 'wear', by: WORKER, at: NOON + 8 * MINUTE } as const
    const settled: Booking = {
      ...{ ...asked, status: 'returned', returnedAt: decision.at, changedAt: decision.at },
      handedOverAt: NOON + MINUTE,
      dispute: {
        ...{ openedAt: NOON + 2 * MINUTE, openedBy: CHEN, was: 'handedOver', reason: 'damaged' },
        said: [{ by: LI, words: '拿到时就这样', at: NOON + 4 * MINUTE }],
        decision,
      },
    }
    expect(said(settled)).toEqual([
      ...['borrower asked', 'both handedOver', 'owner disputed', 'borrower said'],
      'worker decided',
    ])
    expect(decisionsFor(settled)).toEqual([])
    expect(decisionsFor({ ...settled, status: 'disputed' })).toEqual(['back', 'stays', 'settled'])
  })
})

describe('What is late', () => {
  it('(10.2) is so by whole days, and never by less than none', () => {
    expect(daysOver(asked, startOf(may(4)) + MINUTE)).toBe(0)
    expect(daysOver(asked, startOf(may(6)))).toBe(2)
    expect(daysOver(asked, NOON)).toBe(0)
    expect(lastDayOf(asked)).toBe(may(3))
  })

  it('(10.2) matters to those behind: the agreed, then who asked, then the queue, three at the most', () => {
    const mine = slot(LI, [1, 4], { isOut: true })
    const calendar = ladder({
      booked: [slot(WANG, [9, 10]), mine, slot(WANG, [6, 7])],
      asked: [slot(WANG, [12, 13])],
      queue: [slot(WANG, [1, 2])],
    })
    const behind = behindIn(calendar, mine.bookingId)
    expect(behind.map(({ from, is }) => [from, is])).toEqual([
      [may(6), 'agreed'],
      [may(9), 'agreed'],
      [may(12), 'asked'],
    ])
    expect(behindIn(ladder({ booked: [mine] }), mine.bookingId)).toEqual([])
    expect(behindIn(ladder({ queue: [slot(WANG, [1, 2])] }), mine.bookingId)).toMatchObject([
      { borrowerId: WANG, is: 'waiting' },
    ])
  })
})
