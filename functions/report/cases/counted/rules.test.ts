import { describe, expect, it } from '@jest/globals'
import type { Case } from '../rules'
import { countedAs, isSame, stepsFor } from './rules'

const waits = {
  ...{ id: 'mbr_1', isOpen: true, kind: 'request', rev: 3 },
  ...{ streetId: 'str_1', communityId: 'cmt_1', compoundId: 'cpd_1' },
} as Case
const counted = countedAs(waits)

describe('What waits at a place', () => {
  it('(10.4) is counted there and above, and taken back where it was', () => {
    const places = ['str_1', 'cmt_1', 'cpd_1']
    const steps = (by: number) => places.map((placeId) => ({ placeId, kind: 'request', by }))
    expect(stepsFor(undefined, counted)).toEqual(steps(1))
    expect(stepsFor(counted, undefined)).toEqual(steps(-1))
    expect(countedAs({ ...waits, isOpen: false })).toBeUndefined()
    expect(countedAs(undefined)).toBeUndefined()
  })

  it('(10.4) is taken away first where it waits as something else', () => {
    const dispute = countedAs({ ...waits, kind: 'dispute' })
    expect(isSame(counted, dispute)).toBe(false)
    expect(isSame(counted, countedAs({ ...waits, rev: 9 }))).toBe(true)
    expect(stepsFor(counted, dispute).map(({ by }) => by)).toEqual([-1, -1, -1])
  })
})
