import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { startOf } from '../../../shared/kernel/dates'
import {
  allowance,
  booking,
  CHEN,
  ladder,
  LI,
  may,
  NOON,
  slot,
  TERMS,
  WANG,
  wanted,
} from '../../testing/borrowing'
import type { Act } from '../rules'
import { decideLend, withAct } from './rules'

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

describe('What is written of a loan by card', () => {
  const act = (what: string) => ({ by: WORKER, what, at: NOON })
  const asked = booking(LI, [1, 3])
  const { id: bookingId } = asked
  const handed = {
    ...{ ...asked, status: 'handedOver', changedBy: WORKER, handedOverAt: NOON },
    dueAt: startOf(may(3)) - 15 * 3_600_000,
  }
  const used = { ...allowance(), rev: 1, open: [{ bookingId, residentId: LI }] }
  const booked = [slot(LI, [1, 3], { isOut: true })]

  it('(1.8) is the loan as it would be without one, and its first revision', () => {
    const terms = { ...TERMS, ...automatic }
    expect(lend(automatic)).toStrictEqual({
      ok: true,
      value: {
        booking: { ...handed, terms, actedBy: [act('lent')] },
        calendar: ladder({ terms, rev: 2, booked }),
        ...{ allowance: used, declines: [] },
      },
    })
  })

  it('(1.8) declines whoever asked for the same days, where the owner is there', () => {
    const wangs = slot(WANG, [2, 4])
    const facts = { allowance: allowance(), wanted: wanted(LI, [1, 3]) }
    const calendar = ladder({ asked: [wangs] })
    expect(decideLend({ ...facts, calendar }, { by: WORKER, agreed: 'here' })).toStrictEqual({
      ok: true,
      value: {
        booking: { ...handed, actedBy: [act('lentWithOwner')] },
        calendar: ladder({ rev: 2, booked }),
        ...{ allowance: used, declines: [wangs.bookingId] },
      },
    })
  })

  it('(1.8) is nothing where the days, the owner or the thing stand against it', () => {
    const lends = (change: Parameters<typeof ladder>[0], days: readonly [number, number]) => {
      const facts = { allowance: allowance(), wanted: wanted(LI, days) }
      const outcome = decideLend(
        { ...facts, calendar: ladder(change) },
        { by: WORKER, agreed: 'here' },
      )
      return outcome.ok ? 'lent' : outcome.refusal.code
    }
    expect(lends({}, [1, 3])).toBe('lent')
    expect(lends({ booked: [slot(WANG, [2, 4])] }, [1, 3])).toBe('booking.overlap')
    expect(lends({}, [3, 5])).toBe('booking.tooEarly')
    expect(lends({ terms: { ...TERMS, unit: 'day' } }, [1, 3])).toBe('lent')
  })

  it('(1.8) keeps everything that was done in their name, in order', () => {
    const twice = withAct(withAct(asked, act('lent') as Act), act('takenBack') as Act)
    expect(twice.actedBy).toEqual([act('lent'), act('takenBack')])
  })
})
