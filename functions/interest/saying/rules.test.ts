import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { aDrive, inMay, says } from '../../testing/driveFacts'
import { decideSaying, withNext } from './rules'

const residentId = 'a' as ResidentId
const { districtId, streetId, communityId, compoundId, householdId, buildingId } = says('a', 'h1')
const home = {
  ...{ districtId, streetId, communityId, compoundId, householdId, buildingId },
  compoundName: '九鼎小区',
}
const now = inMay(2)
const said = (want: 'in' | 'out', at = now) => ({ residentId, home, want, now: at })

describe('A tap', () => {
  it('(4.5) is kept with the household from which it comes, and nothing more of the home', () =>
    expect(decideSaying(aDrive(), undefined, said('in'))).toStrictEqual({
      ok: true,
      value: says('a', 'h1'),
    }))

  it('(4.5) takes back what was said, and says it anew, in the same place', () => {
    const back = says('a', 'h1', { rev: 2, want: 'out' })
    expect(decideSaying(aDrive(), says('a', 'h1'), said('out'))).toStrictEqual({
      ok: true,
      value: back,
    })
    const moved = { ...back, because: 'moved' } as const
    expect(decideSaying(aDrive(), moved, said('in'))).toStrictEqual({
      ok: true,
      value: says('a', 'h1', { rev: 3 }),
    })
  })

  it('(4.5) that says what was said already changes nothing', () => {
    const nothing = { ok: true, value: undefined }
    expect(decideSaying(aDrive(), says('a', 'h1'), said('in'))).toEqual(nothing)
    expect(decideSaying(aDrive(), undefined, said('out'))).toEqual(nothing)
  })

  it('(4.5) comes too late once it is over', () => {
    const over = { ok: false, refusal: { code: 'interest.over' } }
    expect(decideSaying(aDrive(), undefined, said('in', inMay(11)))).toEqual(over)
    expect(decideSaying(aDrive({ status: 'held' }), says('a', 'h1'), said('out'))).toEqual(over)
  })

  it('(4.5) is counted with all others, in the place of what the same person said before', () => {
    const others = [says('b', 'h2'), says('a', 'h1', { want: 'out' })]
    expect(withNext(others, says('a', 'h1'))).toEqual([says('b', 'h2'), says('a', 'h1')])
  })
})
