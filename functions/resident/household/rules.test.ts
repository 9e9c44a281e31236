import { describe, expect, it } from '@jest/globals'
import type { HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import {
  decideFamily,
  type Door,
  doorName,
  type Family,
  type Household,
  withFamily,
  withMember,
  withoutFamily,
  withoutMember,
} from './rules'

const OWN = 'hhd_own' as HouseholdId
const CHENS = 'hhd_chens' as HouseholdId
const LIS = 'hhd_lis' as HouseholdId

describe('A door', () => {
  it.each([
    ['502', '502'],
    [' ５０２ ', '502'],
    ['1004a', '1004A'],
    ['10 04', '1004'],
    ['502室', '502'],
    ['3单元', '3'],
    ['房东屋', '房东屋'],
    ['号外', '号外'],
    ['5号院', '5号院'],
    ['东座', '东座'],
    ['室', '室'],
  ])('(1.5) has one name, however it is typed: %s is %s', (typed, name) =>
    expect(doorName(typed)).toBe(name),
  )
})

describe('A family behind a door', () => {
  const nobody: { households: HouseholdId[] } = { households: [] }
  const one = { households: [CHENS] }
  const two = { households: [CHENS, LIS] }

  it.each<[string, { households: HouseholdId[] }, Family | undefined, HouseholdId]>([
    ['of their own, where nobody lives yet', nobody, undefined, OWN],
    ['the one that lives there', one, undefined, CHENS],
    ['of their own, where the worker says so', one, 'own', OWN],
    ['the one the worker names', two, LIS, LIS],
    ['of their own beside two', two, 'own', OWN],
  ])('(1.5) is %s', (_, door, family, is) =>
    expect(decideFamily(door, OWN, family)).toEqual({ ok: true, value: is }),
  )

  it('(1.5) is asked for where two live', () =>
    expect(decideFamily(two, OWN, undefined)).toMatchObject({
      refusal: { code: 'membership.whichFamily' },
    }))

  it('(1.5) cannot be one that lives elsewhere or is gone', () =>
    expect(decideFamily(one, OWN, LIS)).toMatchObject({
      refusal: { code: 'membership.noSuchFamily' },
    }))
})

describe('A door, as families come and go', () => {
  const door = { id: 'dor_502', rev: 4, households: [CHENS] } as unknown as Door

  it('(1.5) has one more family, each of them once', () => {
    expect(withFamily(door, LIS)).toEqual({ ...door, rev: 5, households: [CHENS, LIS] })
    expect(withFamily(door, CHENS)).toEqual({ ...door, rev: 5 })
    expect(withFamily({ ...door, households: [] }, LIS).households).toEqual([LIS])
  })

  it('(1.10) has the others left once one has gone, and nobody once all have', () => {
    const both = { ...door, households: [CHENS, LIS] }
    expect(withoutFamily(both, CHENS)).toEqual({ ...door, rev: 5, households: [LIS] })
    expect(withoutFamily(door, CHENS).households).toEqual([])
    expect(withoutFamily(door, LIS)).toEqual({ ...door, rev: 5 })
  })
})

describe('A household, as its people come and go', () => {
  const [mei, bo] = ['res_mei', 'res_bo'] as [ResidentId, ResidentId]
  const family = { id: CHENS, rev: 2, room: '502', members: [mei] } as unknown as Household

  it('(1.5) has one more of them, each of them once', () => {
    expect(withMember(family, bo)).toEqual({ ...family, rev: 3, members: [mei, bo] })
    expect(withMember(family, mei)).toEqual({ ...family, rev: 3 })
    expect(withMember({ ...family, members: [] }, bo).members).toEqual([bo])
  })

  it('(1.10) keeps its other people when one leaves, and is empty after the last', () => {
    const both = { ...family, members: [mei, bo] }
    expect(withoutMember(both, mei)).toEqual({ ...family, rev: 3, members: [bo] })
    expect(withoutMember(family, mei).members).toEqual([])
    expect(withoutMember(family, bo)).toEqual({ ...family, rev: 3 })
  })
})
