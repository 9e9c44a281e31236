import { describe, expect, it } from '@jest/globals'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { aGroup, aMember } from '../../testing/groupFacts'
import { alignedWith, takenOut } from './rules'

const home = (communityId: string) =>
  ({ ...aGroup(), communityId, compoundId: 'cpd_1' }) as unknown as CompoundPath

describe('Whoever loses their home', () => {
  it('(1.10, 4.2) is in no group that is for it, and stays in it from another home of its place', () => {
    const group = aGroup()
    const gone = alignedWith(aMember(), { group, homes: [home('cmt_2')] }, 7)
    expect(gone).toMatchObject({ want: 'out', because: 'moved', changedAt: 7 })
    expect(alignedWith(aMember(), { group, homes: [home('cmt_1')] }, 7)).toBeUndefined()
  })

  it('(1.10, 4.2) is taken out once', () => {
    expect(takenOut(aMember(), 'blocked', 7)).toMatchObject({ because: 'blocked' })
    expect(takenOut(aMember({ want: 'out' }), 'blocked', 7)).toBeUndefined()
  })
})
