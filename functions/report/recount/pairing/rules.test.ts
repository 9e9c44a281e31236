import { describe, expect, it } from '@jest/globals'
import type { NodePath } from '../../../event/rules'
import type { Counted, Months } from '../../rules'
import { countsIn } from '../rules'
import { type Anew, leftOf, meetCounted, meetFact, noPairs, type Pairing } from './rules'

const MAY = '2026-05'
const path = {
  ...{ districtId: 'dst_1', streetId: 'str_1', communityId: 'cmt_1', compoundId: 'cpd_1' },
} as unknown as NodePath
const LENT: Months = { [MAY]: { lent: 1 } }
const anew = (id: string, months = LENT): Anew => ({ id, factRev: 2, path, months })
const counted = (id: string, months = LENT): Counted => ({ ...anew(id, months), rev: 1 })
const idsOf = (pairing: Pairing) => {
  const { suspects, gone } = leftOf(pairing)
  return { suspects: suspects.map(({ id }) => id), gone: gone.map(({ id }) => id) }
}

describe('A fact and what it is counted for', () => {
  it('(10.4) find each other, whichever is met first, and are in the sums of every place above', () => {
    const pairing = noPairs()
    meetFact(pairing, anew('bkg_1'))
    meetCounted(pairing, counted('bkg_1'))
    meetCounted(pairing, counted('bkg_2'))
    meetFact(pairing, anew('bkg_2'))
    expect(idsOf(pairing)).toEqual({ suspects: [], gone: [] })
    for (const place of ['cpd_1', 'cmt_1', 'str_1', 'dst_1'])
      expect(countsIn(pairing.sums, place, MAY)).toEqual({ lent: 2 })
    expect(pairing.met.get('dst_1')).toBe(2)
  })

  it('(10.4) are looked at once more where they differ, and are in no sum before that', () => {
    const pairing = noPairs()
    meetFact(pairing, anew('bkg_1'))
    meetCounted(pairing, counted('bkg_1', { [MAY]: { lent: 2 } }))
    expect(idsOf(pairing)).toEqual({ suspects: ['bkg_1'], gone: [] })
    expect(countsIn(pairing.sums, 'cpd_1', MAY)).toEqual({})
  })

  it('(10.4) are looked at once more where one is alone, unless it counts for nothing', () => {
    const pairing = noPairs()
    meetFact(pairing, anew('bkg_1'))
    meetFact(pairing, anew('bkg_2', {}))
    meetCounted(pairing, counted('bkg_3'))
    expect(idsOf(pairing)).toEqual({ suspects: ['bkg_1'], gone: ['bkg_3'] })
  })
})
