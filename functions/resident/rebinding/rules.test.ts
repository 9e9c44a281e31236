import { describe, expect, it } from '@jest/globals'
import { type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import type { Membership, Resident } from '../rules'
import { decideRebind, isSameRebinding, type Pair, withAccount, withGeneration } from './rules'

const [NEWCOMER, ELDER, XIAOLI] = ['res_new', 'res_elder', 'res_xiaoli'] as unknown as readonly [
  ResidentId,
  ResidentId,
  ResidentId,
]
const NOW = 1_900_000_000_000

const membership = (
  id: string,
  residentId: ResidentId,
  status: Membership['status'],
): Membership => ({
  id: id as MembershipId,
  residentId,
  status,
  rev: 3,
  ...({ compoundId: 'cpd_1', householdId: 'hhd_1' } as unknown as Pick<
    Membership,
    'compoundId' | 'householdId'
  >),
  ...({ requestedAt: 0, request: { key: 'k', hash: 'h' } } as unknown as Omit<
    Membership,
    'id' | 'residentId' | 'status' | 'rev' | 'compoundId' | 'householdId'
  >),
})

const request = membership('mbr_asks', NEWCOMER, 'requested')
const known = membership('mbr_known', ELDER, 'approved')
const bare = { memberships: [request], posts: [] }
const pair = (more: Partial<Pair> = {}): Pair => ({
  ...{ request, known, newcomer: bare },
  person: { memberships: [known], posts: [] },
  ...more,
})
const byXiaoli = { by: XIAOLI, at: NOW, alike: [ELDER] }

describe('Whether who asks is somebody known', () => {
  it('(1.6) is said once, and keeps who they are', () => {
    const decided = decideRebind(pair(), byXiaoli)
    expect(decided).toMatchObject({
      ok: true,
      value: {
        ...{ status: 'merged', rev: 4, decidedBy: XIAOLI, decidedAt: NOW },
        mergedInto: { id: known.id, residentId: ELDER },
      },
    })
    const [merged] = decided.ok ? [decided.value] : []
    expect(merged && isSameRebinding(merged, { by: XIAOLI, known: known.id })).toBe(true)
    expect(merged && isSameRebinding(merged, { by: ELDER, known: known.id })).toBe(false)
  })

  it('(1.6) asks for the same name behind the same door, or for the card', () => {
    const strangers = { ...byXiaoli, alike: [] }
    expect(decideRebind(pair(), strangers)).toEqual(refuse({ code: 'rebinding.notAlike' }))
    const carded = pair({ request: { ...request, cardOf: known.id } })
    expect(decideRebind(carded, strangers).ok).toBe(true)
  })

  it('(1.6) is not said of somebody who lives there no more, or in another compound', () => {
    const left = pair({ known: { ...known, status: 'left' } })
    const far = pair({ known: { ...known, compoundId: 'cpd_2' as typeof known.compoundId } })
    for (const one of [left, far])
      expect(decideRebind(one, byXiaoli)).toEqual(refuse({ code: 'rebinding.notAlike' }))
  })

  it('(1.6) is nothing that one says of oneself, on either side', () => {
    for (const by of [NEWCOMER, ELDER])
      expect(decideRebind(pair(), { ...byXiaoli, by })).toEqual(
        refuse({ code: 'membership.ownRequest' }),
      )
  })

  it('(1.6) waits for the end of a post, to its last millisecond', () => {
    const holding = (until?: number) =>
      pair({
        person: { memberships: [known], posts: [until === undefined ? {} : { until }] },
      })
    const refused = refuse({ code: 'rebinding.holdsPost' })
    expect(decideRebind(holding(), byXiaoli)).toEqual(refused)
    expect(decideRebind(holding(NOW + 1), byXiaoli)).toEqual(refused)
    expect(decideRebind(holding(NOW), byXiaoli).ok).toBe(true)
    const newcomer = { ...bare, posts: [{}] }
    expect(decideRebind(pair({ newcomer }), byXiaoli)).toEqual(refused)
  })

  it('(1.6) waits for the end of a block', () => {
    const blocked = (blockedUntil: number) => pair({ newcomer: { ...bare, blockedUntil } })
    expect(decideRebind(blocked(NOW + 1), byXiaoli)).toEqual(refuse({ code: 'rebinding.blocked' }))
    expect(decideRebind(blocked(NOW), byXiaoli).ok).toBe(true)
  })

  it('(1.6) waits until nothing else is asked for or lived in; what was rejected is nothing', () => {
    const beside = (status: Membership['status']) =>
      pair({
        newcomer: { ...bare, memberships: [request, membership('mbr_x', NEWCOMER, status)] },
      })
    for (const status of ['approved', 'requested'] as const)
      expect(decideRebind(beside(status), byXiaoli)).toEqual(
        refuse({ code: 'rebinding.otherHome' }),
      )
    expect(decideRebind(beside('rejected'), byXiaoli).ok).toBe(true)
  })
})

describe('What the person keeps, and what the account brings', () => {
  const elder: Resident = {
    ...{ id: ELDER, rev: 2, openid: 'old', name: '谭桂芳', addressForm: '谭婆婆' },
    ...({ districtId: 'dst_1' } as unknown as Pick<Resident, 'districtId'>),
    phone: { number: '13600000001', since: 1 },
  }

  it('(1.3) is the name as it was verified, and the account and number that asked', () => {
    const phone = { number: '13600000002', since: 2 }
    expect(withAccount(elder, { openid: 'new', phone })).toEqual({
      ...elder,
      ...{ rev: 3, openid: 'new', phone },
    })
    expect(withAccount(elder, { openid: 'new' })).not.toHaveProperty('phone')
  })

  it('(1.3) has whom the account named to be called, where they named nobody', () => {
    const person = { id: ELDER, rev: 2, name: '谭' } as Resident
    const daughter = { name: '女儿', phone: '1' }
    const son = { name: '儿子', phone: '2' }
    expect(withAccount(person, { emergency: son })).toMatchObject({ emergency: son })
    expect(withAccount({ ...person, emergency: daughter }, { emergency: son })).toMatchObject({
      emergency: daughter,
    })
  })

  it('(1.3) is every right, while the tokens of before end', () => {
    const rights = { rev: 5, generation: 1, hasPhone: true as const, agreedTo: 1, posts: 'kept' }
    expect(withGeneration(rights, { rev: 1 })).toEqual({
      ...{ rev: 6, generation: 2, agreedTo: 1, posts: 'kept' },
    })
    expect(withGeneration({ rev: 1 }, { rev: 1, hasPhone: true, agreedTo: 0 })).toEqual({
      ...{ rev: 2, generation: 1, hasPhone: true, agreedTo: 0 },
    })
  })
})

describe('A child of the register', () => {
  const deciding = { by: XIAOLI, alike: [ELDER], born: '2016-05' }
  const on = (day: string) => startOf(day as LocalDate)

  it('(12.3) gets no account before the month in which it turns 14 is over', () => {
    for (const day of ['2026-11-26', '2030-05-31'])
      expect(decideRebind(pair(), { ...deciding, at: on(day) })).toEqual(
        refuse({ code: 'rebinding.under14' }),
      )
    expect(decideRebind(pair(), { ...deciding, at: on('2030-06-01') }).ok).toBe(true)
  })
})

describe('Who asks, and who is known, one after the other', () => {
  it('(1.6) is said of a request that waits, whole', () => {
    expect(decideRebind(pair(), byXiaoli)).toEqual({
      ok: true,
      value: {
        ...{ ...request, rev: 4, status: 'merged', decidedAt: NOW, decidedBy: XIAOLI },
        mergedInto: { id: known.id, residentId: ELDER },
      },
    })
    for (const status of ['approved', 'rejected', 'merged', 'withdrawn'] as const)
      expect(decideRebind(pair({ request: { ...request, status } }), byXiaoli)).toEqual(
        refuse({ code: 'membership.alreadyDecided' }),
      )
  })

  it('(1.6) is repeated of the same person alone', () => {
    const merged = { ...request, decidedBy: XIAOLI }
    const into = (id: MembershipId) => ({ ...merged, mergedInto: { id, residentId: ELDER } })
    expect(isSameRebinding(into(known.id), { by: XIAOLI, known: known.id })).toBe(true)
    expect(isSameRebinding(into(request.id), { by: XIAOLI, known: known.id })).toBe(false)
    expect(isSameRebinding(merged, { by: XIAOLI, known: known.id })).toBe(false)
  })

  it('(1.3) an account that brings nothing leaves none of what the person had', () =>
    expect(
      withAccount({ id: ELDER, rev: 2, openid: 'old', name: '谭' } as Resident, {}),
    ).toStrictEqual({ id: ELDER, rev: 3, name: '谭' }))

  it('(1.6) whoever acted for them rests until they say anew that they may', () => {
    const proxies = [{ mandateId: 'mdt_1' }, { mandateId: 'mdt_2', isPaused: true }]
    expect(withGeneration({ rev: 5, hasPhone: true as const, proxies }, { rev: 1 })).toStrictEqual({
      ...{ rev: 6, generation: 1 },
      proxies: proxies.map((one) => ({ ...one, isPaused: true })),
    })
  })
})
