import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../../../shared/kernel/dates'
import { booking, CHEN, ladder, LI, may, NOON, onDay, slot, WANG } from '../../../testing/borrowing'
import type { Booking } from '../../rules'
import type { Dispute } from '../../said/rules'
import { decideMediation, decisionsOn, isSameMediation } from './rules'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WORKER = 'res_worker' as typeof LI
const dispute: Dispute = {
  ...{ openedAt: NOON, openedBy: CHEN, was: 'handedOver', reason: 'damaged', said: [] },
}
const { dueAt: _due, ...asked } = booking(LI, [1, 4])
const disputed: Booking = { ...asked, status: 'disputed', dispute, rev: 4, told: 'dueSoon' }
const frozen = slot(LI, [1, 4], { isOut: true, isDisputed: true })
const wangs = slot(WANG, [20, 22])
const calendar = ladder({ rev: 7, booked: [frozen, wangs] })

type Word = Parameters<typeof decideMediation>[2]
const NOW = NOON + DAY
const word = (decision: Word['decision'], more: Partial<Word> = {}): Word => ({
  ...{ by: WORKER, now: NOW, mediation: 'agreed', decision, ...more },
})
const decides = (said: Word, of = disputed, on = calendar) => {
  const outcome = decideMediation(of, on, said)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const refusal = (said: Word, of = disputed, on = calendar) => {
  const outcome = decideMediation(of, on, said)
  return outcome.ok ? 'decided' : outcome.refusal.code
}
const decided = (is: Word['decision'], more = {}) => ({
  ...dispute,
  decision: { is, mediation: 'agreed', by: WORKER, at: NOW, ...more },
})

describe('What a worker can decide', () => {
  it('(2.6) is that it stays lent only while it is not back', () => {
    expect(decisionsOn({ was: 'handedOver' })).toEqual(['back', 'stays', 'settled'])
    expect(decisionsOn({ was: 'returned' })).toEqual(['back', 'settled'])
  })

  it('(2.6) is about others, once, and about what is disputed', () => {
    for (const by of [CHEN, LI]) expect(refusal(word('back', { by }))).toBe('dispute.own')
    expect(refusal(word('back'), { ...disputed, status: 'returned' })).toBe(
      'dispute.alreadyDecided',
    )
    const { dispute: _none, ...undisputed } = disputed
    expect(refusal(word('back'), undisputed)).toBe('dispute.alreadyDecided')
    expect(refusal(word('stays'), { ...disputed, dispute: { ...dispute, was: 'returned' } })).toBe(
      'dispute.notForThis',
    )
  })
})

describe('A loan that a worker ends', () => {
  it('(2.6) is back: its days are free, and who had them is remembered', () =>
    expect(decides(word('back'))).toStrictEqual({
      booking: {
        ...disputed,
        ...{ status: 'returned', changedAt: NOW, changedBy: WORKER, rev: 5, returnedAt: NOW },
        dispute: decided('back'),
      },
      calendar: {
        ...calendar,
        ...{ rev: 8, booked: [wangs] },
        lately: [{ householdId: disputed.householdId, from: may(1), until: may(3) }],
      },
      ...{ isReleased: true, isBroken: false },
    }))

  it('(2.6) is lost or broken: its days are free, and the thing is not to be had', () =>
    expect(decides(word('settled', { words: '赔了新的' }))).toStrictEqual({
      booking: {
        ...disputed,
        ...{ status: 'closed', changedAt: NOW, changedBy: WORKER, rev: 5, returnedAt: NOW },
        dispute: decided('settled', { words: '赔了新的' }),
      },
      calendar: { ...calendar, rev: 8, booked: [wangs] },
      ...{ isReleased: true, isBroken: true },
    }))

  it.each<readonly ['back' | 'settled', Booking['status'], boolean]>([
    ['back', 'returned', false],
    ['settled', 'closed', true],
  ])('(2.6) that was back already frees nothing a second time: %s', (is, status, broken) => {
    const was = { ...dispute, was: 'returned' } as const
    const back: Booking = { ...disputed, dispute: was, returnedAt: NOON }
    expect(decides(word(is), back)).toStrictEqual({
      booking: {
        ...back,
        ...{ status, changedAt: NOW, changedBy: WORKER, rev: 5 },
        dispute: { ...decided(is), was: 'returned' },
      },
      ...{ isReleased: false, isBroken: broken },
    })
  })

  it('(2.6) needs no words', () =>
    expect(decides(word('back', { words: '' })).booking.dispute).toStrictEqual(decided('back')))
})

describe('A loan that stays lent', () => {
  const { told: _told, ...untold } = disputed
  const lent = {
    ...untold,
    ...{ status: 'handedOver', changedAt: NOW, changedBy: WORKER, rev: 5, isOverdueTold: false },
  }

  it('(2.6) is due as agreed, and reminded of anew', () =>
    expect(decides(word('stays'))).toStrictEqual({
      booking: { ...lent, dueAt: startOf(may(4)) - 15 * HOUR, dispute: decided('stays') },
      calendar: { ...calendar, rev: 8, booked: [wangs, slot(LI, [1, 4], { isOut: true })] },
      ...{ isReleased: false, isBroken: false },
    }))

  it('(2.6) until a later day, on which nobody else has it', () => {
    const { booking: longer, calendar: after } = decides(word('stays', { until: may(20) }))
    expect(longer).toStrictEqual({
      ...{ ...lent, until: may(20), dueAt: startOf(may(20)) - 15 * HOUR },
      dispute: decided('stays', { until: may(20) }),
    })
    expect(after?.booked).toEqual([wangs, slot(LI, [1, 20], { isOut: true })])
    expect(refusal(word('stays', { until: may(21) }))).toBe('dispute.othersWait')
  })

  it('(2.6) not until an earlier day', () => {
    expect(refusal(word('stays', { until: may(3) }))).toBe('dispute.notForThis')
    expect(refusal(word('stays', { until: may(4) }))).toBe('decided')
  })

  it('(2.6) as agreed, even where others have its days', () => {
    const others = { ...calendar, booked: [frozen, slot(WANG, [2, 4])] }
    expect(refusal(word('stays'), disputed, others)).toBe('decided')
    expect(refusal(word('stays', { until: may(5) }), disputed, others)).toBe('dispute.othersWait')
  })

  it('(2.6) and has no reminder left when it is long over', () =>
    expect(decides(word('stays', { now: startOf(may(9)) })).booking).not.toHaveProperty('dueAt'))

  it('(2.4) for its hours of one day, whatever later day is named', () => {
    const byHours: Booking = { ...disputed, ...onDay(2, '09:00', '12:00') }
    expect(decides(word('stays', { until: may(9) }), byHours).booking).toMatchObject(
      onDay(2, '09:00', '12:00'),
    )
  })
})

describe('The same word twice', () => {
  const after = decides(word('back')).booking
  it('(2.6) is a retry', () => expect(isSameMediation(after, word('back'))).toBe(true))

  it.each<readonly [string, Partial<Word>]>([
    ['another worker', { by: WANG }],
    ['another decision', { decision: 'settled' }],
    ['another way to it', { mediation: 'decided' as never }],
  ])('(2.6) is a second opinion from %s', (_what, other) =>
    expect(isSameMediation(after, word('back', other))).toBe(false),
  )

  it('(2.6) is none while it is disputed again, or never was', () => {
    expect(isSameMediation({ ...after, status: 'disputed' }, word('back'))).toBe(false)
    expect(isSameMediation({ ...asked, status: 'returned' }, word('back'))).toBe(false)
    expect(isSameMediation({ ...disputed, status: 'returned' }, word('back'))).toBe(false)
  })
})
