import { describe, expect, it } from '@jest/globals'
import type { HouseholdId } from '../../../shared/kernel/ids'
import { decideFamily, doorName, type Family } from './rules'

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
