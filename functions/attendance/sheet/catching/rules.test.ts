import { describe, expect, it } from '@jest/globals'
import type { MembershipId, ResidentId } from '../../../../shared/kernel/ids'
import { placeOf, textOf, type Who } from '../rules'
import { numberedBy, withoutNumber } from './rules'

const ids = (...names: readonly string[]) => names as readonly ResidentId[]

const listed = (who: string, number?: number) => {
  const row = {
    ...{ name: '陈姨', addressForm: '陈姨', buildingName: '3栋', party: 1, is: 'awaited' as const },
    ...{ membershipId: 'mbr_1' as MembershipId, ...(number === undefined ? {} : { number }) },
  }
  return { sortKey: placeOf(row, who as Who), card: textOf(row) }
}

describe('Behind a step at a desk', () => {
  it('(10.2, 4.6) are brought those whose numbers were typed, and nobody for one that is nobody’s', () =>
    expect(numberedBy(ids('res_1', 'res_2'), [2, 9, 1])).toEqual(ids('res_2', 'res_1')))

  it('(10.2, 4.6) are brought those of a page who got a number that it does not show', () => {
    const page = [listed('res_1', 1), listed('res_2'), listed('res_3')]
    expect(withoutNumber(page, ids('res_1', 'res_3'))).toEqual(['res_3'])
  })
})
