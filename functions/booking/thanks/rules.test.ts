import { describe, expect, it } from '@jest/globals'
import { booking, CHEN, LI, NOON } from '../../testing/borrowing'
import type { Booking } from '../rules'
import { decideThanks, maySayThanks, thanksFor } from './rules'

const DAY = 86_400_000
const back = booking(LI, [1, 3], { status: 'returned', changedAt: NOON })
const warm = { thanks: true, again: 'yes' } as const
const cool = { thanks: false, again: 'no' } as const

type Answer = typeof warm | typeof cool
const said = (before: Booking, answer: Answer, at: number, by = LI): Booking => {
  const decision = decideThanks(before, answer, { by, now: NOON + at })
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}

describe('What each says after a loan', () => {
  it('(2.9) thanks are the other’s to see, whether again only one’s own', () => {
    const thanked = said(back, warm, 1)
    expect(thanksFor(thanked, 'borrower')).toEqual({ myThanks: warm })
    expect(thanksFor(thanked, 'owner')).toEqual({ isThanked: true })
    expect(thanksFor(said(back, cool, 1), 'owner')).toEqual({})
  })

  it('(2.9) is said of what was given away too', () =>
    expect(maySayThanks({ ...back, status: 'given' }, 'borrower', NOON)).toBe(true))

  it('(2.9) can be changed within a day of the first answer, then it is kept', () => {
    const once = said(back, cool, 0)
    const twice = said(once, warm, DAY - 1)
    expect(thanksFor(twice, 'borrower')).toEqual({ myThanks: warm })
    expect(decideThanks(twice, cool, { by: LI, now: NOON + DAY })).toMatchObject({
      refusal: { code: 'booking.thanksKept' },
    })
    expect(maySayThanks(twice, 'owner', NOON + DAY)).toBe(true)
  })

  it('(2.9) changes its mind a few times at most, and is told as thanks once', () => {
    const changes = [warm, cool, warm, cool, warm]
    const last = changes.reduce<Booking>((so, answer, at) => said(so, answer, at), back)
    expect(last.thanks?.borrower).toMatchObject({ times: 5, thankedAt: NOON })
    expect(maySayThanks(last, 'borrower', NOON + 6)).toBe(false)
  })

  it('(2.9) is asked for thirty days from the return, whatever the other said meanwhile', () => {
    const half = said(back, warm, 20 * DAY, CHEN)
    expect(maySayThanks(half, 'borrower', NOON + 30 * DAY - 1)).toBe(true)
    expect(decideThanks(half, warm, { by: LI, now: NOON + 30 * DAY })).toMatchObject({
      refusal: { code: 'booking.thanksLate', days: 30 },
    })
  })

  it('(2.9) is not asked while it is out', () =>
    expect(
      decideThanks({ ...back, status: 'handedOver' }, warm, { by: LI, now: NOON }),
    ).toMatchObject({ refusal: { code: 'booking.notInThisState' } }))
})

describe('What is written of thanks', () => {
  const first = { ...warm, at: NOON, times: 1, thankedAt: NOON }

  it('(2.9) is the answer, when it was first given, and when it was first thanks', () => {
    expect(said({ ...back, changedAt: NOON, changedBy: CHEN }, warm, 0)).toStrictEqual({
      ...{ ...back, returnedAt: NOON, rev: back.rev + 1, changedAt: NOON, changedBy: LI },
      thanks: { borrower: first },
    })
    expect(said(back, cool, 0).thanks).toStrictEqual({
      borrower: { ...cool, at: NOON, times: 1 },
    })
    expect(said(said(back, warm, 0), cool, 5).thanks).toStrictEqual({
      borrower: { ...cool, at: NOON, times: 2, thankedAt: NOON },
    })
    expect(said(said(back, cool, 0), warm, 5).thanks?.borrower?.thankedAt).toBe(NOON + 5)
  })

  it('(2.9) is kept beside that of the other, and whoever acts for the borrower says it for them', () => {
    const both = said(said(back, warm, 0), cool, 0, CHEN)
    expect(both.thanks).toStrictEqual({ borrower: first, owner: { ...cool, at: NOON, times: 1 } })
    const worker = 'res_worker' as typeof LI
    expect(said(back, warm, 0, worker).thanks).toStrictEqual({ borrower: first })
    expect(thanksFor(both, 'owner')).toStrictEqual({ myThanks: cool, isThanked: true })
    expect(thanksFor({}, 'owner')).toStrictEqual({})
  })

  it('(2.9) is changed four times at the most', () => {
    const four = [cool, warm, cool, warm].reduce<Booking>((so, one) => said(so, one, 0), back)
    expect(maySayThanks(four, 'borrower', NOON + DAY - 1)).toBe(true)
    expect(maySayThanks(four, 'borrower', NOON + DAY)).toBe(false)
  })
})
