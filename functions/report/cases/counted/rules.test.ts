import { describe, expect, it } from '@jest/globals'
import type { Case } from '../rules'
import { amountOf, countedAs, isSame, markFor, standsFor, stepsFor } from './rules'

const waits = {
  ...{ id: 'mbr_1', isOpen: true, kind: 'request', rev: 3 },
  ...{ streetId: 'str_1', communityId: 'cmt_1', compoundId: 'cpd_1' },
} as Case
const counted = countedAs(waits)

const PLACES = ['str_1', 'cmt_1', 'cpd_1']

describe('What waits at a place', () => {
  it('(10.4) is counted there and above, and taken back where it was', () => {
    const at = (what: object) => PLACES.map((placeId) => ({ placeId, ...what }))
    expect(stepsFor(undefined, counted)).toEqual(at({ more: 'request' }))
    expect(stepsFor(counted, undefined)).toEqual(at({ less: 'request' }))
    expect(countedAs({ ...waits, isOpen: false })).toBeUndefined()
    expect(countedAs(undefined)).toBeUndefined()
  })

  it('(10.4) changes each place once where it waits as something else, or elsewhere', () => {
    const dispute = countedAs({ ...waits, kind: 'dispute' })
    expect(isSame(counted, dispute)).toBe(false)
    expect(isSame(counted, countedAs({ ...waits, rev: 9 }))).toBe(true)
    const steps = stepsFor(counted, dispute)
    expect(steps.map(({ placeId }) => placeId)).toEqual(PLACES)
    for (const step of steps)
      expect([amountOf(step, 'request'), amountOf(step, 'dispute')]).toEqual([-1, 1])
    const elsewhere = stepsFor(counted, countedAs({ ...waits, compoundId: 'cpd_2' as never }))
    expect(elsewhere).toEqual([
      { placeId: 'cpd_1', less: 'request' },
      { placeId: 'cpd_2', more: 'request' },
    ])
  })

  it('(10.4) keeps the revisions of its mark apart, also where it counts for nothing meanwhile', () => {
    const first = markFor(undefined, counted, 5)
    expect(first).toEqual({ ...counted, rev: 1 })
    const over = markFor(first, undefined, 7)
    expect(over).toMatchObject({ rev: 2, overAt: 7 })
    expect(standsFor(over)).toBeUndefined()
    const again = markFor(over, counted, 9)
    expect(again).toEqual({ ...counted, rev: 3 })
    expect(standsFor(again)).toEqual(again)
    expect(markFor(undefined, undefined, 9)).toBeUndefined()
  })
})
