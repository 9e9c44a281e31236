import { describe, expect, it } from '@jest/globals'
import type { MandateId, ResidentId } from '../../../../shared/kernel/ids'
import { startOf } from '../../../../shared/kernel/dates'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { Membership } from '../../rules'
import type { Relative } from '../rules'
import { lastDayOfChild, mandateOfRelative } from './rules'

const mother = 'res_mother' as ResidentId
const xiaoli = 'res_xiaoli' as ResidentId
const relative: Relative = {
  ...{ by: mother, kind: 'child', consent: 'guardian' },
  householdId: 'hou_501' as Relative['householdId'],
}
const decided = {
  ...{ districtId: 'dst', streetId: 'str', communityId: 'com', compoundId: 'cmp' },
  ...{ residentId: 'res_child', decidedBy: xiaoli, request: { key: 'hers', hash: 'h' } },
  decidedUnder: { key: 'his', hash: 'w' },
} as unknown as Membership
const given = (born: string | undefined, on = '2026-11-26', kept: Partial<Relative> = {}) =>
  mandateOfRelative(
    { ...decided, relative: { ...relative, ...kept } },
    { id: 'mdt_1' as MandateId, born, at: startOf(on as LocalDate) },
  )

describe('A guardian', () => {
  it.each([
    ['2016-05', '2030-05-31'],
    ['2013-12', '2027-12-31'],
    ['2014-02', '2028-02-29'],
    ['2013-01', '2027-01-31'],
  ])('(12.3) acts for a child born in %s until %s', (born, last) => {
    expect(lastDayOfChild(born)).toBe(last)
    expect(given(born)?.lastDay).toBe(last)
  })

  it('(12.3) acts for nobody who is 14 by now', () => {
    expect(given('2012-10')).toBeUndefined()
    expect(given('2012-11')?.lastDay).toBe('2026-11-30')
    expect(given('2012-11', '2026-11-30')?.lastDay).toBe('2026-11-30')
    expect(given('2012-11', '2026-12-01')).toBeUndefined()
  })

  it('(1.6) is who asked, by the word of the worker who let the child in', () => {
    expect(given('2016-05')).toMatchObject({
      ...{ proxyId: mother, principalId: 'res_child', givenBy: xiaoli, consent: 'guardian' },
      ...{ rev: 1, givenAt: startOf('2026-11-26' as LocalDate), compoundId: 'cmp' },
      request: { key: 'his', hash: 'w' },
    })
  })
})

describe('Whoever puts an elder down', () => {
  it('(1.6) acts for a year, with the word that was given', () => {
    expect(given(undefined, '2026-11-26', { kind: 'elder', consent: 'inWriting' })).toMatchObject({
      ...{ consent: 'paper', lastDay: '2027-11-26' },
    })
    expect(given(undefined, '2026-11-26', { kind: 'elder', consent: 'inPerson' })?.consent).toBe(
      'inPerson',
    )
  })
})
