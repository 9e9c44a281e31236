import { describe, expect, it } from '@jest/globals'
import type { CommunityId, DistrictId, StreetId } from '../../../shared/kernel/ids'
import { byBuilding, caseOf, concerns, type Fact } from './rules'

const path = {
  districtId: 'dst_0000000000000000000000000D' as DistrictId,
  streetId: 'str_0000000000000000000000000S' as StreetId,
  communityId: 'cmt_0000000000000000000000000C' as CommunityId,
}
const fact = (more: Partial<Fact>): Fact => ({
  ...{ id: 'one', rev: 1, status: 'over', compoundName: '九鼎小区' },
  ...path,
  ...more,
})

describe('What waits for a worker', () => {
  const KINDS: [string, Partial<Fact>, string][] = [
    ['Membership', { status: 'requested', requestedAt: 5 }, 'request'],
    ['Withheld', { status: 'waiting', since: 5 }, 'withheld'],
    ['Complaint', { status: 'waiting', since: 5 }, 'complaint'],
    ['Certificate', { status: 'waiting', since: 5 }, 'certificate'],
    ['Correction', { status: 'waiting', since: 5 }, 'correction'],
    ['CallBack', { status: 'open', since: 1, notBefore: 5 }, 'callBack'],
    ['Block', { status: 'running', appeal: { at: 5 } }, 'appeal'],
    ['Event', { status: 'proposed', createdAt: 5 }, 'proposal'],
    ['Booking', { status: 'disputed', dispute: { openedAt: 5 } }, 'dispute'],
    ['Booking', { status: 'handedOver', isOverdueTold: true, changedAt: 5 }, 'overdue'],
  ]
  it.each(KINDS)('(10.2) %s is a case while it waits, and since when', (entity, more, kind) => {
    expect(caseOf(entity, fact(more))).toMatchObject({ isOpen: true, kind, since: 5 })
    expect(caseOf(entity, fact({ status: 'over' }))).toMatchObject({ isOpen: false })
    expect(concerns(entity, fact(more), fact({ status: 'over' }))).toBe(true)
  })

  it('(10.2) is nothing where a block was answered, a loan is in time, or a class is no proposal', () => {
    expect(
      caseOf('Block', fact({ status: 'running', appeal: { at: 1, decision: {} } }))?.isOpen,
    ).toBe(false)
    expect(caseOf('Booking', fact({ status: 'handedOver', isOverdueTold: false }))?.isOpen).toBe(
      false,
    )
    expect(concerns('Event', fact({ status: 'draft' }), fact({ status: 'published' }))).toBe(false)
  })

  it('(10.2) belongs to a community: what a street or district holds is no case', () => {
    const { communityId: _, ...wide } = fact({ status: 'proposed', createdAt: 1 })
    expect(caseOf('Event', wide)).toBeUndefined()
  })

  it('(10.2) is shown by building, as people number them, and last where none is known', () => {
    const row = (buildingName?: string) => ({
      card: { compoundName: '九鼎小区', ...(buildingName === undefined ? {} : { buildingName }) },
    })
    const groups = byBuilding([row(), row('10栋'), row('2栋'), row('10栋')])
    expect(groups.map(([building, rows]) => [building, rows.length])).toEqual([
      ['九鼎小区 2栋', 1],
      ['九鼎小区 10栋', 2],
      ['', 1],
    ])
  })
})
