import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { CompoundId, DistrictId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { decideRenewal, retired, type Scene } from './rules'

const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const made = (count: number, at: number) =>
  Array.from({ length: count }, (_, n) => ({ key: `k${n}`, hash: 'h', at, answer: '{}' }))

describe('Another code for the poster of a compound', () => {
  const again = (count: number, at = NOW - 1) => decideRenewal({ done: made(count, at) }, NOW)

  it('(1.4) is made twenty times a day, not once more', () => {
    expect(again(0)).toEqual({ ok: true, value: true })
    expect(again(19).ok).toBe(true)
    expect(again(20)).toEqual(refuse({ code: 'poster.tooOften' }))
  })

  it('(1.4) does not count what was made a day ago, to the millisecond', () => {
    expect(again(20, NOW - DAY_MS + 1).ok).toBe(false)
    expect(again(20, NOW - DAY_MS).ok).toBe(true)
  })

  it('(1.4) leaves the one before where it led, and says since when it is old', () => {
    const scene: Scene = {
      ...{ scene: 'a1b2c3', rev: 1, madeAt: NOW - DAY_MS },
      ...{ districtId: 'dst_1' as DistrictId, compoundId: 'cpd_1' as CompoundId },
    }
    expect(retired(scene, NOW)).toEqual({ ...scene, rev: 2, retiredAt: NOW })
  })
})
