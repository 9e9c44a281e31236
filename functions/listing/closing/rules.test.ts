import { describe, expect, it } from '@jest/globals'
import type { Closing } from '../../../shared/contract/ownListing'
import type { Future } from '../../../shared/contract/closing'
import { CHEN, LI, slot, TERMS, WANG } from '../../testing/borrowing'
import type { Calendar } from '../calendar/rules'
import type { Listing } from '../rules'
import { decideClosing, decideLastOver, decidePause, decideWithdraw, givenAway } from './rules'

/** As much of Auntie Chen's ladder as the rules look at. */
const ladder = (change: Partial<Listing> = {}): Listing =>
  ({ ownerId: CHEN, title: '人字梯', terms: TERMS, status: 'published', ...change }) as Listing

type Open = Pick<Calendar, 'booked' | 'asked'>
const NOTHING: Open = { booked: [], asked: [] }
const AHEAD: Open = { booked: [slot(LI, [3, 5])], asked: [slot(WANG, [8, 9])] }
const OUT: Open = { booked: [slot(LI, [1, 2], { isOut: true }), slot(WANG, [4, 5])], asked: [] }

const closes = (as: Closing, future: Future | undefined, open: Open, listing = ladder()) => {
  const decision = decideClosing(listing, { as, future }, open)
  if (!decision.ok) return decision.refusal
  const { status, closesAs } = decision.value
  return closesAs === undefined ? status : `${status} until ${closesAs}`
}

describe('A thing that nobody waits for', () => {
  it.each(['paused', 'withdrawn', 'repair', 'lost'] as const)('(2.1) closes at once: %s', (as) => {
    expect(closes(as, undefined, NOTHING)).toBe(as)
    expect(closes(as, 'afterLast', NOTHING)).toBe(as)
  })
})

describe('A thing with bookings to come', () => {
  it.each(['withdrawn', 'repair', 'lost'] as const)(
    '(2.6) asks first what becomes of them: %s',
    (as) => {
      expect(closes(as, undefined, AHEAD)).toEqual({ code: 'listing.hasBookings', count: 2 })
      expect(closes(as, 'cancelAndTell', AHEAD)).toBe(as)
      expect(closes(as, 'afterLast', AHEAD)).toBe(`paused until ${as}`)
    },
  )

  it('(2.6) is paused without asking: what is agreed stays', () =>
    expect(
      [undefined, 'afterLast', 'cancelAndTell'].map((future) =>
        closes('paused', future as Future, AHEAD),
      ),
    ).toEqual(['paused', 'paused', 'paused']))
})

describe('A thing that is out', () => {
  it('(2.6) closes when it is back, whatever becomes of the others', () => {
    for (const future of ['cancelAndTell', 'afterLast'] as const)
      expect(closes('withdrawn', future, OUT)).toBe('paused until withdrawn')
  })

  it('(2.6) is not lost: somebody has it', () =>
    expect(closes('lost', 'cancelAndTell', OUT)).toEqual({ code: 'listing.stillOut' }))
})

describe('The last booking', () => {
  const waiting = ladder({ status: 'paused', closesAs: 'withdrawn' })

  it('(2.6) closes what its owner closed, and nothing else', () => {
    expect(decideLastOver(waiting, AHEAD)).toBeUndefined()
    expect(decideLastOver(ladder({ status: 'paused' }), NOTHING)).toBeUndefined()
    const closed = decideLastOver(waiting, NOTHING)
    expect(closed).toMatchObject({ status: 'withdrawn', hasClosedItself: true })
    expect(closed).not.toHaveProperty('closesAs')
  })

  it('(2.6) leaves it to its owner to think otherwise until then', () => {
    expect(closes('repair', 'afterLast', AHEAD, waiting)).toBe('paused until repair')
    expect(closes('paused', undefined, AHEAD, waiting)).toBe('paused')
    expect(closes('withdrawn', 'cancelAndTell', AHEAD, waiting)).toBe('withdrawn')
  })
})

describe('From where to where', () => {
  const CHANGED = { code: 'listing.notInThisState' }
  const closesFrom = (status: Listing['status'], as: Closing) =>
    closes(as, 'afterLast', NOTHING, ladder({ status }))

  it('(2.1) what is gone for good stays gone', () => {
    for (const status of ['withdrawn', 'given'] as const)
      for (const as of ['paused', 'withdrawn', 'repair', 'lost'] as const)
        expect(closesFrom(status, as)).toEqual(CHANGED)
  })

  it('(2.1) what was found or mended may be lent again one day', () => {
    expect(closesFrom('lost', 'paused')).toBe('paused')
    expect(closesFrom('repair', 'paused')).toBe('paused')
    expect(closesFrom('repair', 'withdrawn')).toBe('withdrawn')
  })

  it('(2.1) a draft can be thrown away, and neither mended nor lost', () => {
    expect(closesFrom('draft', 'withdrawn')).toBe('withdrawn')
    expect(closesFrom('draft', 'repair')).toEqual(CHANGED)
    expect(closesFrom('draft', 'lost')).toEqual(CHANGED)
  })

  it('(2.1) older phones pause and withdraw as ever', () => {
    expect(decidePause(ladder())).toMatchObject({ ok: true, value: { status: 'paused' } })
    expect(decidePause(ladder({ status: 'paused' }))).toMatchObject({ refusal: CHANGED })
    expect(decideWithdraw(ladder(), 2)).toMatchObject({ refusal: { count: 2 } })
    expect(decideWithdraw(ladder(), 0)).toMatchObject({ ok: true, value: { status: 'withdrawn' } })
  })
})

describe('A thing that is closed at once', () => {
  const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })

  it('(2.1) is withdrawn when nobody has or waits for it, and once', () => {
    expect(decideWithdraw(ladder({ closesAs: 'lost', status: 'paused' }), 0)).toStrictEqual({
      ...{ ok: true, value: ladder({ status: 'withdrawn' }) },
    })
    expect(decideWithdraw(ladder(), 1)).toEqual(refused('listing.hasBookings', { count: 1 }))
    for (const status of ['withdrawn', 'given'] as const)
      expect(decideWithdraw(ladder({ status }), 0)).toEqual(refused('listing.notInThisState'))
  })

  it('(2.1) is not paused twice, unless something else was to become of it', () => {
    expect(decidePause(ladder({ status: 'paused' }))).toEqual(refused('listing.notInThisState'))
    expect(decidePause(ladder({ status: 'paused', closesAs: 'lost' })).ok).toBe(true)
  })

  it('(2.1) is given for good, whatever was to become of it', () =>
    expect(givenAway(ladder({ closesAs: 'lost', hasClosedItself: true }))).toStrictEqual(
      ladder({ status: 'given' }),
    ))
})
