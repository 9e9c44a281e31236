import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { allowance, CHEN, ladder, LI, TERMS, wanted } from '../../testing/borrowing'
import { decideLend } from './rules'

const WORKER = 'res_worker' as ResidentId
const lend = (terms: Partial<typeof TERMS>, agreed?: 'here') =>
  decideLend(
    {
      calendar: ladder({ terms: { ...TERMS, ...terms } }),
      allowance: allowance(),
      wanted: wanted(LI, [1, 3]),
    },
    { by: WORKER, agreed },
  )
const automatic = { acceptance: 'automatic' } as const

describe('A loan by card', () => {
  it('(1.8) is in their hands with the same step, and says who did it', () => {
    const lent = lend(automatic)
    expect(lent).toMatchObject({
      ok: true,
      value: {
        booking: { status: 'handedOver', borrowerId: LI, ownerId: CHEN, rev: 1 },
        calendar: { rev: 2, booked: [{ borrowerId: LI, isOut: true }] },
      },
    })
    expect(lent.ok && lent.value.booking.actedBy).toMatchObject([{ by: WORKER, what: 'lent' }])
  })

  it('(1.8) needs the owner beside the worker where the owner decides', () => {
    expect(lend({})).toMatchObject({ refusal: { code: 'card.ownerMustAgree' } })
    expect(lend({}, 'here')).toMatchObject({ value: { booking: { status: 'handedOver' } } })
  })

  it('(1.8) without the owner keeps to the notice that they ask for', () =>
    expect(lend({ ...automatic, leadDays: 2 }).ok).toBe(false))

  it('(1.8) with the owner there says so, also of what is automatic, and the terms stay as they are', () => {
    const lent = lend({ ...automatic, leadDays: 2 }, 'here')
    if (!lent.ok) throw new Error(lent.refusal.code)
    const { booking, calendar } = lent.value
    expect(booking.actedBy).toMatchObject([{ what: 'lentWithOwner' }])
    expect([booking.terms.leadDays, calendar.terms.leadDays]).toEqual([2, 2])
  })

  it('(1.8) is not for gifts, nor for what goes by the hour', () => {
    for (const terms of [{ isGift: true }, { unit: 'halfHour' }] as const)
      expect(lend({ ...automatic, ...terms })).toMatchObject({
        refusal: { code: 'card.notForThis' },
      })
  })
})
