import { describe, expect, it } from '@jest/globals'
import type { BuildingId, CompoundId } from '../../../shared/kernel/ids'
import { may } from '../../testing/borrowing'
import { daysAsked, nearnessOf, phasesFor, placeBehind, placeIn, textOf } from './rules'

const MEMBER = phasesFor('member')
const GUEST = phasesFor('guest')

describe('Where a list goes on', () => {
  it('(2.5) a neighbour sees the own building, the compound, then what is near by', () => {
    expect(MEMBER).toEqual(['own', 'all', 'around'])
    expect(placeIn(undefined, MEMBER)).toEqual({ phase: 'own', before: undefined })
    expect(placeBehind({ phase: 'own', before: 'x' }, undefined, MEMBER)).toEqual({
      phase: 'all',
      before: undefined,
    })
    expect(placeBehind({ phase: 'around', before: 'x' }, undefined, MEMBER)).toBeUndefined()
  })

  it('(1.2) a guest sees the compound alone, whatever place a cursor names', () => {
    expect(GUEST).toEqual(['all'])
    expect(placeIn('around lst_1', GUEST)).toEqual({ phase: 'all', before: 'lst_1' })
    expect(placeBehind({ phase: 'all', before: undefined }, undefined, GUEST)).toBeUndefined()
  })

  it('(2.5) further on in the same phase while there is more of it', () => {
    const place = placeBehind({ phase: 'all', before: undefined }, 'lst_7', MEMBER)
    expect(place).toEqual({ phase: 'all', before: 'lst_7' })
    expect(place && placeIn(textOf(place), MEMBER)).toEqual(place)
  })

  it('(2.5) begins a phase where nothing of it was seen, also by its text', () => {
    const begin = { phase: 'all', before: undefined } as const
    expect(textOf(begin)).toBe('all ')
    expect(placeIn(textOf(begin), MEMBER)).toEqual(begin)
  })
})

describe('Days on which a thing must be free', () => {
  it('(2.5) are both ends or neither', () => {
    expect(daysAsked({})).toEqual({ ok: true, value: undefined })
    const invalid = { code: 'input.invalid', problem: 'missing' }
    expect(daysAsked({ until: may(3) })).toMatchObject({ refusal: { ...invalid, field: 'from' } })
    expect(daysAsked({ from: may(3) })).toMatchObject({ refusal: { ...invalid, field: 'until' } })
  })

  it('(2.5) end behind their beginning', () => {
    const days = { from: may(3), until: may(4) }
    expect(daysAsked(days)).toEqual({ ok: true, value: days })
    for (const until of [may(3), may(2)])
      expect(daysAsked({ from: may(3), until })).toEqual({
        ok: false,
        refusal: { code: 'input.invalid', field: 'until', problem: 'notAllowed' },
      })
  })
})

describe('How near two are', () => {
  const spot = (compound: string, building: string) => ({
    compoundId: compound as CompoundId,
    buildingId: building as BuildingId,
  })

  it('(2.5) is the building, the compound, or near by', () => {
    expect(nearnessOf(spot('a', '3'), spot('a', '3'))).toBe('sameBuilding')
    expect(nearnessOf(spot('a', '3'), spot('a', '5'))).toBe('sameCompound')
    expect(nearnessOf(spot('a', '3'), spot('b', '3'))).toBe('sameCommunity')
  })
})
