import { describe, expect, it } from '@jest/globals'
import type { CommunityId, CompoundId, DistrictId, StreetId } from '../../shared/kernel/ids'
import { asPractice } from '../../shared/kernel/practice'
import { placesOn } from './rules'

const path = {
  districtId: 'dst_01J0000000000000000000FSCC' as DistrictId,
  streetId: 'str_01J0000000000000000000000A' as StreetId,
  communityId: 'cmt_01J0000000000000000000000A' as CommunityId,
  compoundId: 'cpd_01J0000000000000000000000A' as CompoundId,
}

describe('Where a fact counts', () => {
  it('(10.4) is its place and all above it', () => {
    const { districtId, streetId, communityId, compoundId } = path
    expect(placesOn(path)).toEqual([districtId, streetId, communityId, compoundId])
    expect(placesOn({ districtId, communityId })).toEqual([districtId, communityId])
  })

  it('(10.6) is nowhere outside where it is practised', () => {
    const streetId = asPractice(path.streetId)
    const communityId = asPractice(path.communityId)
    const compoundId = asPractice(path.compoundId)
    const { districtId } = path
    const practised = { districtId, streetId, communityId, compoundId }
    expect(placesOn(practised)).toEqual([streetId, communityId, compoundId])
  })
})
