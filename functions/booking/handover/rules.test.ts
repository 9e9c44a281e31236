import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, startOf } from '../../../shared/kernel/dates'
import { booking, CHEN, ladder, LI, may, slot, TODAY, WANG } from '../../testing/borrowing'
import { decideConfirmation, decideHandOver, decideTakeBack } from './rules'

const at = (by: typeof CHEN, today = TODAY) => ({ by, now: startOf(today) + 12 * HOUR_MS })
const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })
const agreed = booking(LI, [1, 3], { status: 'accepted' })
const out = booking(LI, [1, 3], { status: 'handedOver' })
const CODE = '4821'
const tap = { by: 'tap' } as const
const digits = (code: string) => ({ by: 'code', code }) as const
const scan = { by: 'qr', qr: 'LX:x' } as const
type Word = typeof tap | ReturnType<typeof digits> | typeof scan
const says = (by: typeof CHEN, confirmation: Word) => ({
  ...{ by, confirmation, isQrValid: true },
  code: CODE,
})

describe('Whose word a hand-over is', () => {
  it('(2.6) the borrower taps 我拿到了; the owner cannot say it for him', () => {
    expect(decideConfirmation(agreed, 'handOver', says(LI, tap)).ok).toBe(true)
    expect(decideConfirmation(agreed, 'handOver', says(CHEN, tap))).toEqual(
      refused('booking.notYours'),
    )
  })

  it('(2.6) the owner taps 已收回; the borrower cannot say it for her', () => {
    expect(decideConfirmation(out, 'takeBack', says(CHEN, tap)).ok).toBe(true)
    expect(decideConfirmation(out, 'takeBack', says(LI, tap))).toEqual(refused('booking.notYours'))
  })

  it('(2.6) the four digits that the borrower reads out are typed by the owner', () => {
    expect(decideConfirmation(agreed, 'handOver', says(CHEN, digits(CODE))).ok).toBe(true)
    expect(decideConfirmation(agreed, 'handOver', says(LI, digits(CODE)))).toEqual(
      refused('booking.notYours'),
    )
  })

  it('(2.6) the bound party scans what the other shows, and no stale or foreign code counts', () => {
    expect(decideConfirmation(out, 'takeBack', says(CHEN, scan)).ok).toBe(true)
    expect(decideConfirmation(out, 'takeBack', { ...says(CHEN, scan), isQrValid: false })).toEqual(
      refused('booking.wrongQr'),
    )
  })

  it('(2.6) digits can be wrong four times more, then only a tap helps', () => {
    expect(decideConfirmation(agreed, 'handOver', says(CHEN, digits('0000')))).toEqual(
      refused('booking.wrongCode', { triesLeft: 4 }),
    )
    const guessed = { ...agreed, wrongCodes: 5 }
    expect(decideConfirmation(guessed, 'handOver', says(CHEN, digits(CODE)))).toEqual(
      refused('booking.codeLocked'),
    )
    expect(decideConfirmation(guessed, 'handOver', says(LI, tap)).ok).toBe(true)
  })

  it('nobody else has a word in it', () =>
    expect(decideConfirmation(agreed, 'handOver', says(WANG, tap))).toEqual(
      refused('booking.notYours'),
    ))
})

describe('A hand-over', () => {
  const calendar = ladder({ booked: [slot(LI, [1, 3])] })

  it('(2.6) is on its days, not before', () =>
    expect(decideHandOver(booking(LI, [3, 5], { status: 'accepted' }), calendar, at(LI))).toEqual(
      refused('booking.tooEarly', { from: may(3), until: may(5) }),
    ))

  it('(2.6) is never while the thing is still with somebody else', () =>
    expect(
      decideHandOver(agreed, ladder({ booked: [slot(WANG, [1, 2], { isOut: true })] }), at(LI)),
    ).toEqual(refused('booking.stillOut')))

  it('marks its days as out, so that nobody is promised it while it is late', () => {
    const outcome = decideHandOver(agreed, calendar, at(LI))
    expect(outcome.ok && outcome.value.calendar.booked).toEqual([slot(LI, [1, 3], { isOut: true })])
  })

  it('(2.6) is remembered at nine in the morning of its last day', () => {
    const outcome = decideHandOver(agreed, calendar, at(LI))
    expect(outcome.ok && new Date(outcome.value.booking.dueAt ?? 0).toISOString()).toBe(
      '2026-05-02T01:00:00.000Z',
    )
  })

  it('is not possible before it was accepted, nor when its days are over', () => {
    expect(decideHandOver(booking(LI, [1, 3]), calendar, at(LI))).toEqual(
      refused('booking.notInThisState'),
    )
    expect(decideHandOver(agreed, calendar, at(LI, may(3)))).toEqual(
      refused('booking.notInThisState'),
    )
  })
})

describe('A return', () => {
  it('(2.6) is a fact confirmed by a person, once', () => {
    expect(decideTakeBack(out, at(CHEN))).toMatchObject({ ok: true, value: { status: 'returned' } })
    expect(decideTakeBack({ ...out, status: 'returned' }, at(CHEN))).toEqual(
      refused('booking.notInThisState'),
    )
  })
})

describe('What is written of it', () => {
  const calendar = ladder({ rev: 7, booked: [slot(LI, [1, 3])] })
  const NOON = startOf(TODAY) + 12 * HOUR_MS
  const { dueAt: _due, ...undue } = agreed

  it('(2.6) a hand-over is out until it is back, and wrong digits are forgotten', () =>
    expect(decideHandOver({ ...agreed, wrongCodes: 3 }, calendar, at(LI))).toStrictEqual({
      ok: true,
      value: {
        booking: {
          ...{ ...undue, status: 'handedOver', rev: 2, changedAt: NOON, changedBy: LI },
          ...{ wrongCodes: 0, handedOverAt: NOON, dueAt: startOf(may(3)) - 15 * HOUR_MS },
        },
        calendar: { ...calendar, rev: 8, booked: [slot(LI, [1, 3], { isOut: true })] },
      },
    }))

  it('(2.1) a gift is given, and nothing is due', () => {
    const gift = { ...agreed, terms: { ...agreed.terms, isGift: true } } as const
    const outcome = decideHandOver(gift, calendar, at(LI))
    expect(outcome.ok && outcome.value.booking).toStrictEqual({
      ...{ ...undue, terms: gift.terms, status: 'given', rev: 2, changedAt: NOON, changedBy: LI },
      ...{ wrongCodes: 0, handedOverAt: NOON },
    })
  })

  it('(2.6) is possible until its last moment, and never for help', () => {
    const end = startOf(may(3))
    expect(decideHandOver(agreed, calendar, { by: LI, now: end - 1 }).ok).toBe(true)
    expect(decideHandOver(agreed, calendar, { by: LI, now: end }).ok).toBe(false)
    expect(decideHandOver({ ...agreed, kind: 'skill' }, calendar, at(LI))).toEqual(
      refused('booking.notInThisState'),
    )
  })

  it('(2.6) a return is kept with its moment', () =>
    expect(decideTakeBack({ ...undue, status: 'handedOver' }, at(CHEN))).toStrictEqual({
      ok: true,
      value: {
        ...{ ...undue, status: 'returned', rev: 2, changedAt: NOON, changedBy: CHEN },
        returnedAt: NOON,
      },
    }))

  it('(2.6) digits are wrong one time less, each time', () => {
    const tries = (wrongCodes: number) =>
      decideConfirmation({ ...agreed, wrongCodes }, 'handOver', says(CHEN, digits('0000')))
    expect(tries(3)).toEqual(refused('booking.wrongCode', { triesLeft: 1 }))
    expect(tries(4)).toEqual(refused('booking.wrongCode', { triesLeft: 0 }))
    const last = { ...agreed, wrongCodes: 4 }
    expect(decideConfirmation(last, 'handOver', says(CHEN, digits(CODE))).ok).toBe(true)
  })

  it('(2.6) a tap needs no code to be shown, and a scan is not the other’s word', () => {
    const tapped = { ...says(LI, tap), isQrValid: false }
    expect(decideConfirmation(agreed, 'handOver', tapped).ok).toBe(true)
    expect(decideConfirmation(agreed, 'handOver', says(CHEN, scan))).toEqual(
      refused('booking.notYours'),
    )
  })
})
