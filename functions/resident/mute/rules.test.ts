import { describe, expect, it } from '@jest/globals'
import { MAX_MUTES } from '../../../shared/contract/mute'
import type { MuteId, ResidentId } from '../../../shared/kernel/ids'
import { decideMute, isHiddenFrom, isMutedBy, type Mutes, shortIdOf, unmuted } from './rules'

const resident = (number: number) => `res_${String(number).padStart(26, '0')}` as ResidentId
const mute = (number: number) => ({
  id: `mut_${number}` as MuteId,
  residentId: resident(number),
  at: number,
})
const mutes = (...numbers: readonly number[]): Mutes => ({
  ownerId: resident(0),
  rev: 1,
  of: numbers.map(mute),
})

describe('Whom somebody mutes', () => {
  it('(9.2) is added once: again it is the same item, and nothing is to be written', () => {
    const one = decideMute(mutes(), mute(1))
    expect(one).toEqual({ ok: true, value: { ...mutes(1), rev: 2 } })
    const before = mutes(1)
    expect(decideMute(before, mute(1))).toEqual({ ok: true, value: before })
  })

  it('(9.2) is never oneself, and at most two hundred', () => {
    expect(decideMute(mutes(), mute(0))).toEqual({ ok: false, refusal: { code: 'mute.self' } })
    const full = mutes(...Array.from({ length: MAX_MUTES }, (_, at) => at + 1))
    expect(decideMute(full, mute(999))).toEqual({
      ok: false,
      refusal: { code: 'mute.tooMany', max: 200 },
    })
    expect(decideMute(full, mute(7))).toMatchObject({ ok: true })
  })

  it('(9.2) is taken out by its handle; a handle that is not there changes nothing', () => {
    expect(unmuted(mutes(1, 2), mute(1).id)).toEqual({ ...mutes(2), rev: 2 })
    const before = mutes(2)
    expect(unmuted(before, mute(1).id)).toBe(before)
  })

  it('(9.2) hides cards by the short id, and a card that has none is shown', () => {
    expect(isHiddenFrom(mutes(1), shortIdOf(resident(1)))).toBe(true)
    expect(isHiddenFrom(mutes(1), shortIdOf(resident(2)))).toBe(false)
    expect(isHiddenFrom(mutes(1), undefined)).toBe(false)
    expect(isMutedBy(mutes(1), resident(1))).toBe(true)
  })
})

describe('The list of whom somebody mutes', () => {
  it('(9.2) has room for one until it is full', () => {
    const almost = mutes(...Array.from({ length: MAX_MUTES - 1 }, (_, at) => at + 1))
    expect(decideMute(almost, mute(999))).toEqual({
      ok: true,
      value: { ...almost, rev: 2, of: [...almost.of, mute(999)] },
    })
  })

  it('(9.2) tells its people from everybody else, by the last eight signs of their id', () => {
    expect(shortIdOf(resident(123_456_789))).toBe('23456789')
    expect(isMutedBy(mutes(1, 2), resident(2))).toBe(true)
    expect(isMutedBy(mutes(1, 2), resident(3))).toBe(false)
    expect(isHiddenFrom(mutes(1, 2), shortIdOf(resident(2)))).toBe(true)
    expect(isHiddenFrom(mutes(), shortIdOf(resident(1)))).toBe(false)
  })
})
