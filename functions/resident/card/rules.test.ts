import { describe, expect, it } from '@jest/globals'
import type {
  CommunityId,
  DistrictId,
  MembershipId,
  ResidentId,
  StreetId,
} from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { type Card, decideBind, ended, isCurrent } from './rules'

const XIAOLI = 'res_xiaoli' as ResidentId
const ELDER = 'mbr_elder' as MembershipId
const blank: Card = {
  ...{ codeHash: 'hash', rev: 1, status: 'blank', madeBy: XIAOLI, madeAt: 1 },
  districtId: 'dst_1' as DistrictId,
  streetId: 'str_1' as StreetId,
  communityId: 'cmt_1' as CommunityId,
  request: { key: 'k', hash: 'h' },
}
const bind = (card: Card) => decideBind(card, { membershipId: ELDER, by: XIAOLI, at: 2 })
const bound: Card = { ...blank, rev: 2, status: 'bound', membershipId: ELDER }
const home = { status: 'approved', cardHash: 'hash' }

describe('A paper card', () => {
  it('(1.8) becomes somebody’s once', () => {
    expect(bind(blank)).toEqual({
      ok: true,
      value: { ...bound, boundBy: XIAOLI, boundAt: 2 },
    })
    expect(bind(bound)).toEqual(refuse({ code: 'card.taken' }))
    expect(bind(ended(bound, { by: XIAOLI, at: 3 }))).toEqual(refuse({ code: 'card.dead' }))
  })

  it('(1.8) is dead for good, and says who ended it', () =>
    expect(ended(bound, { by: XIAOLI, at: 3 })).toEqual({
      ...bound,
      ...{ rev: 3, status: 'dead', endedBy: XIAOLI, endedAt: 3 },
    }))

  it('(1.8) stands for nobody who has a newer one, or lives there no more', () => {
    expect(isCurrent(bound, home)).toBe(true)
    expect(isCurrent(bound, { ...home, cardHash: 'newer' })).toBe(false)
    expect(isCurrent(bound, { ...home, status: 'left' })).toBe(false)
    expect(isCurrent({ ...bound, status: 'dead' }, home)).toBe(false)
    expect(isCurrent(bound, undefined)).toBe(false)
  })
})
