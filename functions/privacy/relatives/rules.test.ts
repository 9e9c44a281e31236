import { describe, expect, it } from '@jest/globals'
import { COOLING_DAYS } from '../../../shared/contract/retention'
import { DAY_MS } from '../../../shared/kernel/dates'
import { erasesAtOf } from './rules'

type Standing = Parameters<typeof erasesAtOf>[1]

const NOW = 1_900_000_000_000
const WEEK = COOLING_DAYS * DAY_MS
const of = (kind: 'child' | 'elder', more: object) =>
  ({ relative: { kind }, requestedAt: 1, ...more }) as unknown as Standing
const asked = { status: 'requested' } as const
const living = { status: 'approved' } as const

describe('Somebody who was put down and has no account', () => {
  it.each<[string, 'child' | 'elder', object, number]>([
    ['at once where the request was taken back', 'elder', { status: 'withdrawn' }, NOW],
    [
      'a week after they were turned away',
      'elder',
      { status: 'rejected', decidedAt: NOW - 5 },
      NOW - 5 + WEEK,
    ],
    ['a week from now where nobody kept when', 'child', { status: 'rejected' }, NOW + WEEK],
    [
      'a week after a child moved',
      'child',
      { status: 'left', leftBecause: 'movedOut', leftAt: NOW - 7 },
      NOW - 7 + WEEK,
    ],
    [
      'a week from now where nobody kept when it moved',
      'child',
      { status: 'left', leftBecause: 'moved' },
      NOW + WEEK,
    ],
  ])('(12.4) is erased %s', (_, kind, more, moment) =>
    expect(erasesAtOf(asked, of(kind, more), NOW)).toBe(moment),
  )

  it.each<[string, 'child' | 'elder', object]>([
    ['while they wait', 'elder', { status: 'requested' }],
    ['once they live here', 'child', { status: 'approved' }],
    ['as an elder who moved', 'elder', { status: 'left', leftBecause: 'movedOut', leftAt: NOW }],
    ['as who they turned out to be', 'elder', { status: 'merged' }],
    [
      'where they were erased by then',
      'child',
      { status: 'left', leftBecause: 'closed', leftAt: NOW },
    ],
  ])('(12.4) stays %s', (_, kind, more) =>
    expect(erasesAtOf(undefined, of(kind, more), NOW)).toBeUndefined(),
  )

  it('(12.4) is looked at once, when it happens, also where nothing was before', () => {
    const gone = of('child', { status: 'left', leftBecause: 'moved', leftAt: NOW })
    expect(erasesAtOf({ status: 'left' }, gone, NOW)).toBeUndefined()
    expect(erasesAtOf(living, gone, NOW)).toBe(NOW + WEEK)
    expect(erasesAtOf(undefined, gone, NOW)).toBe(NOW + WEEK)
  })
})

describe('Somebody with an account', () => {
  it.each(['withdrawn', 'rejected', 'left'] as const)(
    '(12.2) is erased by nobody else, whatever became of their request: %s',
    (status) => expect(erasesAtOf(asked, { status, requestedAt: 1 }, NOW)).toBeUndefined(),
  )
})
