import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../../shared/kernel/dates'
import {
  booking,
  CHEN,
  ladder,
  LI,
  may,
  NOON,
  onDay,
  slot,
  TERMS,
  WANG,
} from '../../testing/borrowing'
import type { Booking } from '../rules'
import { changed, decideAccept, decideCancel, decideDecline } from './rules'

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

describe('A booking that changes', () => {
  const asked = booking(LI, [3, 5])
  const { dueAt: _before, ...undue } = asked
  const change = { changedAt: NOON + 1, changedBy: CHEN } as const
  const photos = [{ id: 'pho_1', end: 'handOver', by: LI, at: NOON }] as never

  it('(2.6) is its next revision, and due only when it says so', () => {
    const status = 'accepted'
    expect(changed(asked, { ...change, status })).toStrictEqual({
      ...{ ...undue, ...change, status, rev: 2 },
    })
    expect(changed(asked, { ...change, status, dueAt: 9 }).dueAt).toBe(9)
  })

  it('(12.4) is due for its photos once it is over, and not before', () => {
    const dueOf = (status: Booking['status']) =>
      changed({ ...asked, photos }, { ...change, status })
    expect(dueOf('returned').dueAt).toBe(NOON + 1 + 30 * 86_400_000)
    expect(dueOf('disputed')).not.toHaveProperty('dueAt')
    expect(changed(asked, { ...change, status: 'returned' })).not.toHaveProperty('dueAt')
  })
})

describe('The owner’s word', () => {
  const li = booking(LI, [3, 5])
  const mine = slot(LI, [3, 5])
  const calendar = ladder({ asked: [mine] })
  const { dueAt: _due, ...undue } = li
  const now = { changedAt: NOON, changedBy: CHEN, rev: 2 }

  it('(2.6) yes agrees to the days, until they are over', () =>
    expect(decideAccept(li, calendar, at(CHEN))).toStrictEqual({
      ok: true,
      value: {
        booking: { ...li, ...now, status: 'accepted', dueAt: startOf(may(5)) },
        calendar: ladder({ rev: 2, booked: [mine] }),
        declines: [],
      },
    }))

  it('(2.4) yes to help is due on its eve', () => {
    const help: Booking = { ...li, ...onDay(3, '09:00', '10:00'), kind: 'skill' }
    const outcome = decideAccept(help, calendar, at(CHEN))
    expect(outcome.ok && outcome.value.booking.dueAt).toBe(startOf(may(3)) - 6 * 3_600_000)
  })

  it('(2.6) no declines it, once', () => {
    expect(decideDecline(li, at(CHEN))).toStrictEqual({
      ok: true,
      value: { ...undue, ...now, status: 'declined' },
    })
    expect(decideDecline({ ...li, status: 'accepted' }, at(CHEN))).toEqual(
      refused('booking.notInThisState'),
    )
  })

  it('(2.6) comes too late when the days are over, though nothing was due', () => {
    const end = startOf(may(5))
    expect(decideAccept(undue, calendar, { by: CHEN, now: end - 1 }).ok).toBe(true)
    expect(decideAccept(undue, calendar, { by: CHEN, now: end })).toEqual(refused('booking.lapsed'))
  })

  it('(2.6) a gift is promised once', () => {
    const terms = { ...TERMS, isGift: true } as const
    const promised = ladder({ terms, asked: [mine], booked: [slot(WANG, [9, 10])] })
    expect(decideAccept(li, promised, at(CHEN))).toEqual(refused('booking.alreadyPromised'))
    expect(decideAccept(li, { ...promised, booked: [] }, at(CHEN)).ok).toBe(true)
  })

  it.each([{ isOut: true }, { isOut: true, isDisputed: true }] as const)(
    '(2.6) cannot give what is not back, and says so: %j',
    (still) => {
      const late = ladder({ asked: [mine], booked: [slot(WANG, [1, 2], still)] })
      const onFourth = { by: CHEN, now: startOf(may(4)) }
      expect(decideAccept(undue, late, onFourth)).toEqual(refused('booking.stillOut'))
    },
  )

  it('(2.6) with a second copy declines nobody', () => {
    const two = ladder({ terms: { ...TERMS, copies: 2 }, asked: [mine, slot(WANG, [4, 6])] })
    expect(decideAccept(li, two, at(CHEN))).toMatchObject({ value: { declines: [] } })
  })

  it('(2.1) declines those too whose days touch the days around', () => {
    const asked = [mine, slot(WANG, [5, 6]), slot(WANG, [7, 8])]
    const around = ladder({ terms: { ...TERMS, bufferDays: 1 }, asked })
    expect(decideAccept(li, around, at(CHEN))).toMatchObject({
      value: { declines: [asked[1]?.bookingId], calendar: { asked: [asked[2]] } },
    })
  })

  it('(2.6) leaves requests for days that others made impossible to be answered by themselves', () => {
    const asked = [mine, slot(WANG, [10, 11])]
    const full = ladder({ asked, booked: [slot(WANG, [9, 12])] })
    expect(decideAccept(li, full, at(CHEN))).toMatchObject({ value: { declines: [] } })
  })
})

describe('Calling it off, to the letter', () => {
  const can = (side: typeof CHEN, status: Booking['status']) =>
    decideCancel(booking(LI, [3, 5], { status }), at(side)).ok

  it('(2.8) whoever waits may leave the queue, or what is offered', () => {
    for (const status of ['queued', 'offered'] as const) {
      expect(can(LI, status)).toBe(true)
      expect(can(CHEN, status)).toBe(false)
    }
    for (const status of ['returned', 'cancelled', 'declined', 'disputed'] as const)
      expect(can(LI, status)).toBe(false)
  })

  it('(2.6) is the next revision, by whoever did it', () => {
    const { dueAt: _due, ...li } = booking(LI, [3, 5])
    expect(decideCancel(li, at(LI))).toStrictEqual({
      ok: true,
      value: { ...li, status: 'cancelled', rev: 2, changedAt: NOON, changedBy: LI },
    })
  })

  it('(2.4) is too late for help that has begun', () => {
    const begins = startOf(may(3)) + 9 * 3_600_000
    const help: Booking = {
      ...booking(LI, [3, 4], { status: 'accepted', kind: 'skill' }),
      ...onDay(3, '09:00', '10:00'),
    }
    expect(decideCancel(help, { by: LI, now: begins - 1 }).ok).toBe(true)
    expect(decideCancel(help, { by: LI, now: begins })).toEqual(refused('booking.slotBegun'))
  })
})
