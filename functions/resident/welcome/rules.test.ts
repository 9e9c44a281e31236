import { describe, expect, it } from '@jest/globals'
import type { CompoundId, ResidentId } from '../../../shared/kernel/ids'
import type { LocalDate } from '../../../shared/kernel/dates'
import { refuse } from '../../../shared/kernel/outcome'
import type { Membership } from '../rules'
import { decideTaking, type Welcome } from './rules'

const TODAY = '2030-05-01' as LocalDate
const [JIUDING, HONGYE] = ['cpd_1', 'cpd_2'] as unknown as readonly [CompoundId, CompoundId]
const welcome = { id: 'wlc_1', by: 'res_xiaoli', compoundId: JIUDING } as unknown as Welcome

const takes = (more: object = {}, memberships: readonly object[] = [], who = 'res_chen') =>
  decideTaking(
    { ...welcome, ...more },
    { residentId: who as ResidentId, memberships: memberships as readonly Membership[] },
    TODAY,
  )

describe('Somebody whom a worker has seen', () => {
  it('(1.4) is at home by the worker’s word', () =>
    expect(takes()).toEqual({ ok: true, value: true }))

  it('(1.4) is never the worker who says so', () =>
    expect(takes({}, [], 'res_xiaoli')).toEqual(refuse({ code: 'membership.ownRequest' })))

  it('(1.4) is nobody who lives there already; elsewhere does not matter', () => {
    const home = { compoundId: JIUDING, status: 'approved' }
    const alreadyMember = refuse({ code: 'membership.alreadyMember' })
    expect(takes({}, [home])).toEqual(alreadyMember)
    expect(takes({}, [{ ...home, compoundId: HONGYE }, home])).toEqual(alreadyMember)
    expect(takes({}, [{ ...home, compoundId: HONGYE }]).ok).toBe(true)
  })

  it.each(['requested', 'rejected', 'left', 'merged', 'withdrawn'])(
    '(1.4) may have asked before: what is %s does not hinder it',
    (status) => expect(takes({}, [{ compoundId: JIUDING, status }]).ok).toBe(true),
  )

  it('(1.5) has a lease that is not over: its last day is a day of it', () => {
    expect(takes({ lastDay: '2030-04-30' })).toEqual(refuse({ code: 'membership.termOver' }))
    expect(takes({ lastDay: TODAY }).ok).toBe(true)
    expect(takes({ lastDay: '2030-05-02' }).ok).toBe(true)
  })
})
