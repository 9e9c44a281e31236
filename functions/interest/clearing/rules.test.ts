import { describe, expect, it } from '@jest/globals'
import type { CompoundId } from '../../../shared/kernel/ids'
import { inMay, says } from '../../testing/driveFacts'
import { alignedWith, takenOut } from './rules'

const now = inMay(5)
const chen = says('a', 'h1')
const { compoundId, householdId, buildingId } = chen
const home = { compoundId, householdId, buildingId }

describe('Somebody’s word', () => {
  it('(1.10, 4.5) is taken out with the reason, where they would have come', () => {
    expect(takenOut(chen, 'blocked', now)).toStrictEqual({
      ...{ ...chen, want: 'out', because: 'blocked', changedAt: now },
    })
    expect(takenOut(says('a', 'h1', { want: 'out' }), 'blocked', now)).toBeUndefined()
  })

  it('(1.10, 4.5) ends with the home from which it came', () => {
    const gone = takenOut(chen, 'moved', now)
    expect(alignedWith(chen, [], now)).toStrictEqual(gone)
    const elsewhere = { ...home, compoundId: 'cpd_2' as CompoundId }
    expect(alignedWith(chen, [elsewhere], now)).toStrictEqual(gone)
    expect(alignedWith(chen, [elsewhere, home], now)).toBeUndefined()
  })

  it('(1.5, 4.5) counts with the household in which they live now', () => {
    const other = { ...home, householdId: 'h2' as never, buildingId: 'bld_2' as never }
    expect(alignedWith(chen, [other], now)).toStrictEqual({
      ...{ ...chen, householdId: 'h2', buildingId: 'bld_2', changedAt: now },
    })
    expect(alignedWith(says('a', 'h1', { want: 'out' }), [other], now)).toBeUndefined()
  })
})
