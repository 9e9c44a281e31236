import { describe, expect, it } from '@jest/globals'
import { booking, LI } from '../../testing/borrowing'
import { decideTicks, missingOf, notGotOf, withTicks } from './rules'

const TAP = { by: 'tap' } as const
const lent = booking(LI, [1, 3], { accessories: ['防滑套', '钥匙', '说明书'] })

describe('The accessories of a loan', () => {
  it('(2.7) are ticked in the order in which they stand, each once', () =>
    expect(decideTicks(lent, { confirmation: TAP, ticked: ['钥匙', '防滑套', '钥匙'] })).toEqual({
      ok: true,
      value: ['防滑套', '钥匙'],
    }))

  it('(2.7) need no ticks where there are none, nor from a phone that knows none', () => {
    const bare = { accessories: [] }
    for (const ticked of [undefined, []])
      expect(decideTicks(bare, { confirmation: TAP, ticked })).toEqual({ ok: true })
    expect(decideTicks(lent, { confirmation: TAP })).toEqual({ ok: true })
  })

  it('(2.7) are those of the booking and no others', () =>
    expect(decideTicks(lent, { confirmation: TAP, ticked: ['电池'] })).toMatchObject({
      refusal: { code: 'input.invalid', field: 'ticked', problem: 'notAllowed' },
    }))

  it('(2.7) are not ticked by who types in the digits of the other', () =>
    expect(
      decideTicks(lent, { confirmation: { by: 'code', code: '1234' }, ticked: ['钥匙'] }),
    ).toMatchObject({ refusal: { code: 'booking.notYours' } }))

  it('(2.7) are missing when they were got and did not come back', () => {
    const out = withTicks(lent, 'borrower', ['防滑套', '钥匙'])
    expect(notGotOf(out)).toEqual(['说明书'])
    expect(missingOf(out)).toEqual([])
    expect(missingOf(withTicks(out, 'owner', ['防滑套']))).toEqual(['钥匙'])
  })

  it('(2.7) count as got while nobody said otherwise', () => {
    expect(notGotOf(lent)).toEqual([])
    expect(missingOf(withTicks(lent, 'owner', []))).toEqual(['防滑套', '钥匙', '说明书'])
  })

  it('(2.7) are none where every box was left empty: nothing was got', () =>
    expect(decideTicks(lent, { confirmation: TAP, ticked: [] })).toEqual({ ok: true, value: [] }))

  it('(2.7) are refused where there are none to tick, or one of them is another’s', () => {
    const no = {
      ok: false,
      refusal: { code: 'input.invalid', field: 'ticked', problem: 'notAllowed' },
    }
    expect(decideTicks({ accessories: [] }, { confirmation: TAP, ticked: ['电池'] })).toEqual(no)
    expect(decideTicks(lent, { confirmation: TAP, ticked: ['钥匙', '电池'] })).toEqual(no)
    const byCode = { by: 'code', code: '1234' } as const
    expect(decideTicks(lent, { confirmation: byCode, ticked: ['电池'] })).toEqual(no)
  })

  it('(2.7) say nothing with the digits of the other when nobody ticked', () =>
    expect(decideTicks(lent, { confirmation: { by: 'code', code: '1234' } })).toEqual({ ok: true }))

  it('(2.7) stay as they were where nobody looked', () =>
    expect(withTicks(lent, 'owner', undefined)).toStrictEqual(lent))
})
