import { describe, expect, it } from '@jest/globals'
import type { BookingId, CommunityId, DistrictId, StreetId } from '../../../shared/kernel/ids'
import { CHEN, ladder, LI, may, slot, WANG } from '../../testing/borrowing'
import { byBuilding, isWantedBy, pathTo } from './leading/rules'
import { CASE_KINDS, caseOf, concerns, type Fact } from './rules'
import { wantedFrom, withWanted } from './wanting/rules'

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
    ['Registration', { status: 'offered', changedAt: 5 }, 'seatCall'],
    ['Selling', { status: 'waiting', at: 5 }, 'selling'],
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

describe('Where a case is decided', () => {
  it('(10.2) is a page of the console for each kind, under the case or under what it is about', () => {
    const path = (kind: (typeof CASE_KINDS)[number], about?: string) =>
      pathTo('cmt_here', {
        id: 'one',
        card: { kind, communityId: 'cmt_its', ...(about === undefined ? {} : { about }) },
      })
    for (const kind of CASE_KINDS) expect(path(kind)).toMatch(/^\/at\/cmt_(?:here|its)\/[a-z]+/)
    expect(path('overdue')).toBe('/at/cmt_here/bookings/one')
    expect(path('certificate', 'lst_x')).toBe('/at/cmt_here/listings/lst_x')
    expect(path('seatCall')).toBe('/at/cmt_its/seat-calls')
  })

  it('(10.2) is of a class where something is sold, of a thing whose paper is looked at', () => {
    const selling = caseOf('Selling', fact({ status: 'waiting', at: 5, eventId: 'evt_x' }))
    expect(selling).toMatchObject({ about: 'evt_x' })
    expect(selling).not.toHaveProperty('who')
  })
})

describe('A loan that is late', () => {
  const thing = ladder({
    booked: [
      { ...slot(CHEN, [1, 3], { bookingId: 'bkg_out' as BookingId }), isOut: true },
      slot(LI, [6, 7]),
    ],
  })

  it('(10.2) is wanted from the first day that somebody has behind it, in the queue or agreed', () => {
    expect(wantedFrom(thing, 'bkg_out')).toBe(may(6))
    const queue = [slot(WANG, [4, 5])]
    expect(wantedFrom({ ...thing, queue }, 'bkg_out')).toBe(may(4))
    expect(wantedFrom({ ...thing, booked: thing.booked.slice(0, 1) }, 'bkg_out')).toBeUndefined()
    expect(wantedFrom(undefined, 'bkg_out')).toBeUndefined()
  })

  it('(10.2) is wanted by nobody while another copy stands there', () => {
    const two = { ...thing, terms: { ...thing.terms, copies: 2 } }
    expect(wantedFrom(two, 'bkg_out')).toBeUndefined()
  })

  it('(10.2) is marked from the day before, and by what its calendar said last alone', () => {
    const late = caseOf(
      'Booking',
      fact({ status: 'handedOver', isOverdueTold: true, changedAt: 1 }),
    )
    const marked = withWanted(late, { rev: 4, from: may(6) })
    expect(marked).toMatchObject({ wantedFrom: may(6), wantedRev: 4 })
    expect(isWantedBy({ wantedFrom: may(6) }, may(5))).toBe(false)
    expect(isWantedBy({ wantedFrom: may(6) }, may(6))).toBe(true)
    expect(isWantedBy({}, may(6))).toBe(false)
    expect(withWanted(marked, { rev: 3, from: undefined })).toBeUndefined()
    const later = withWanted(marked, { rev: 5, from: undefined })
    expect(later).toMatchObject({ wantedRev: 5 })
    expect(later).not.toHaveProperty('wantedFrom')
    expect(
      withWanted(caseOf('Booking', fact({ status: 'over' })), { rev: 9, from: may(6) }),
    ).toBeUndefined()
  })
})
