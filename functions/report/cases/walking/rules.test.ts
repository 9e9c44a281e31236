import { describe, expect, it } from '@jest/globals'
import { AT_THE_DOOR, type Case, CASE_KINDS, type CaseKind } from '../rules'
import { stopFor } from './rules'

const one = (kind: CaseKind, more: Partial<Case> = {}): Case => ({
  ...{ id: 'bkg_1', rev: 3, isOpen: true, kind, since: 7, compoundName: '九鼎小区', title: '梯子' },
  ...{ districtId: 'dst' as never, streetId: 'str' as never, communityId: 'cmt' as never },
  ...more,
})
const onSheet = { id: 'bkg_1', rev: 3, streetId: 'str', communityId: 'cmt', since: 7 }

describe('Where a case stands on the sheet of a walk', () => {
  it('(7.2) is among those that are done at a door or by a call, with where and since when alone', () => {
    const isOpen = (kind: CaseKind) => stopFor('Booking', one(kind))?.isOpen
    expect(CASE_KINDS.filter(isOpen)).toEqual([...AT_THE_DOOR])
    expect(stopFor('Booking', one('overdue'))).toEqual({ ...onSheet, isOpen: true })
    const inCompound = one('overdue', { compoundId: 'cpd' as never })
    expect(stopFor('Booking', inCompound)).toEqual({
      ...{ ...onSheet, isOpen: true, compoundId: 'cpd' },
    })
  })

  it('(7.2) is nowhere once it is over, or is something else', () => {
    expect(stopFor('Booking', one('dispute'))).toEqual({ ...onSheet, isOpen: false })
    const over = one('request', { isOpen: false, overAt: 9 })
    expect(stopFor('Membership', over)).toEqual({ ...onSheet, isOpen: false, overAt: 9 })
    expect(stopFor('Complaint', one('complaint'))).toBeUndefined()
  })
})
