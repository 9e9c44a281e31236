import { describe, expect, it } from '@jest/globals'
import { booking, CHEN, ladder, LI, may, NOON, slot, WANG } from '../../testing/borrowing'
import { decideAccept, decideCancel, decideDecline } from './rules'

const at = (by: typeof CHEN) => ({ by, now: NOON })
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('Li asks for 3 and 4 May, Wang for 4 and 5, Wang again for 10', () => {
  const li = booking(LI, [3, 5])
  const calendar = ladder({ asked: [slot(LI, [3, 5]), slot(WANG, [4, 6]), slot(WANG, [10, 11])] })

  it('(2.6) accepting one declines those that overlap it, and only those', () => {
    const outcome = decideAccept(li, calendar, at(CHEN))
    expect(outcome).toMatchObject({ ok: true, value: { declines: [slot(WANG, [4, 6]).bookingId] } })
    if (!outcome.ok) return
    expect(outcome.value.calendar.booked).toEqual([slot(LI, [3, 5])])
    expect(outcome.value.calendar.asked).toEqual([slot(WANG, [10, 11])])
  })

  it('(2.6) raises the revision by one, so that a booking at the same time reads again', () => {
    const outcome = decideAccept(li, calendar, at(CHEN))
    expect(outcome.ok && outcome.value.calendar.rev).toBe(calendar.rev + 1)
  })

  it('(2.6) is for the owner alone to accept or decline', () => {
    expect(decideAccept(li, calendar, at(LI))).toEqual(refused('booking.notYours'))
    expect(decideDecline(li, at(WANG))).toEqual(refused('booking.notYours'))
  })

  it('cannot be accepted when the days are given to another', () =>
    expect(decideAccept(li, ladder({ booked: [slot(WANG, [4, 6])] }), at(CHEN))).toEqual({
      ok: false,
      refusal: { code: 'booking.daysGiven', clash: { from: may(4), until: may(6) } },
    }))

  it('(2.6) lapses when the page said so, whether a sweep came by or not', () => {
    const until = { ...li, dueAt: at(CHEN).now + 1 }
    expect(decideAccept(until, calendar, at(CHEN)).ok).toBe(true)
    expect(decideAccept({ ...li, dueAt: at(CHEN).now }, calendar, at(CHEN))).toEqual(
      refused('booking.lapsed'),
    )
  })

  it('cannot be accepted twice, nor after it was declined', () => {
    for (const status of ['accepted', 'declined', 'expired', 'cancelled'] as const)
      expect(decideAccept({ ...li, status }, calendar, at(CHEN))).toEqual(
        refused('booking.notInThisState'),
      )
  })
})

describe('Calling it off', () => {
  it('(2.6) the borrower may, until it is handed over', () => {
    for (const status of ['requested', 'accepted'] as const)
      expect(decideCancel(booking(LI, [3, 5], { status }), at(LI)).ok).toBe(true)
    expect(decideCancel(booking(LI, [3, 5], { status: 'handedOver' }), at(LI))).toEqual(
      refused('booking.notInThisState'),
    )
  })

  it('(2.6) the owner may, once it was accepted', () => {
    expect(decideCancel(booking(LI, [3, 5], { status: 'accepted' }), at(CHEN)).ok).toBe(true)
    expect(decideCancel(booking(LI, [3, 5]), at(CHEN))).toEqual(refused('booking.notInThisState'))
  })

  it('nobody else may', () =>
    expect(decideCancel(booking(LI, [3, 5]), at(WANG))).toEqual(refused('booking.notYours')))

  it('(2.6) leaves nothing due', () => {
    const outcome = decideCancel(booking(LI, [3, 5]), at(LI))
    expect(outcome.ok && 'dueAt' in outcome.value).toBe(false)
  })
})
