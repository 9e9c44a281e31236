import { describe, expect, it } from '@jest/globals'
import { type LocalDate, startOf } from '../../../shared/kernel/dates'
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
const HERE = { id: ELDER, communityId: blank.communityId, status: 'approved' } as const
type Home = Parameters<typeof decideBind>[1]
const bind = (card: Card, more: Partial<Home> = {}, at = 2) =>
  decideBind(card, { ...HERE, ...more }, { by: XIAOLI, at })
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

  it('(1.8) is for whoever lives in the community that gave it out, while they do', () => {
    const foreign = { communityId: 'cmt_2' as CommunityId }
    expect(bind(blank, foreign)).toEqual(refuse({ code: 'card.foreign' }))
    const lastDay = '2026-05-04' as LocalDate
    const lapse = startOf('2026-05-05' as LocalDate)
    expect(bind(blank, { lastDay }, lapse - 1).ok).toBe(true)
    for (const [more, at] of [
      [{ lastDay }, lapse],
      [{ status: 'left' }, 2],
    ] as const)
      expect(bind(blank, more, at)).toEqual(refuse({ code: 'membership.notLiving' }))
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
