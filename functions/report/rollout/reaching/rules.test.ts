import { describe, expect, it } from '@jest/globals'
import { asPractice } from '../../../../shared/kernel/practice'
import { compoundOf, isOnItsWay, mayMove } from './rules'

const COMPOUND = 'cpd_01J0000000000000000000000A'

describe('How far a compound is, in the list', () => {
  it('(10.3) is moved by what is of it, is in it, or is itself', () => {
    expect(compoundOf({ id: COMPOUND })).toBe(COMPOUND)
    expect(compoundOf({ id: 'pst_1', nodeId: COMPOUND })).toBe(COMPOUND)
    expect(compoundOf({ id: 'lst_1', compoundId: COMPOUND })).toBe(COMPOUND)
    expect(compoundOf({ id: 'pst_1', nodeId: 'cmt_1' })).toBeUndefined()
    expect(compoundOf({ id: asPractice(COMPOUND) })).toBeUndefined()
  })

  it('(10.3) is looked at until it is open for good', () => {
    const standings = ['preparing', 'pilot', 'active', 'paused', undefined] as const
    expect(standings.map((status) => isOnItsWay(status === undefined ? {} : { status }))).toEqual([
      ...[true, true, false, false, false],
    ])
  })

  it('(10.3) is not moved by a thing or a class that stays as it stood', () => {
    const open = { status: 'published' }
    expect(mayMove('Listing', open, open)).toBe(false)
    expect(mayMove('Listing', { status: 'draft' }, open)).toBe(true)
    expect(mayMove('Session', undefined, open)).toBe(true)
    expect(mayMove('Roster', open, open)).toBe(true)
  })

  it('(10.3) is moved by what neighbours see from now on, though it stood there before', () => {
    const unseen = { status: 'published' }
    expect(mayMove('Listing', unseen, { ...unseen, gsi1pk: 'COMPOUND#1#LISTINGS' })).toBe(true)
  })
})
