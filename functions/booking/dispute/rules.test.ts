import { describe, expect, it } from '@jest/globals'
import { MAX_DISPUTE_SAID } from '../../../shared/contract/disputed'
import { booking, CHEN, ladder, LI, may, NOON, slot, WANG } from '../../testing/borrowing'
import type { Booking } from '../rules'
import { nextNewsOf } from './late/rules'
import { decideMediation } from './mediating/rules'
import {
  decideAdding,
  decideOpening,
  disputeFor,
  disputeNews,
  isKept,
  mayAdd,
  mayDispute,
} from './rules'

const DAY = 86_400_000
const WORKER = 'res_worker' as typeof LI
const out = booking(LI, [1, 3], { status: 'handedOver', dueAt: NOON + DAY })
const back: Booking = { ...out, status: 'returned', returnedAt: NOON }
const lent = ladder({ booked: [slot(LI, [1, 3], { bookingId: out.id, isOut: true })] })
const says = (words?: string) => ({ by: CHEN, now: NOON, words })
const opened = (was = out, calendar = lent) => {
  const outcome = decideOpening(was, calendar, { ...says('弯了'), reason: 'damaged' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { calendar, ...outcome.value }
}
const word = { by: WORKER, now: NOON + DAY, mediation: 'agreed' } as const

describe('What can be disputed', () => {
  it('(2.6) is what is out, and what came back within three days', () => {
    expect(mayDispute(out, NOON + 90 * DAY)).toBe(true)
    expect(mayDispute(back, NOON + 3 * DAY - 1)).toBe(true)
    expect(mayDispute(back, NOON + 3 * DAY)).toBe(false)
    for (const status of ['requested', 'accepted', 'cancelled', 'given', 'disputed'] as const)
      expect(mayDispute({ ...out, status }, NOON)).toBe(false)
  })

  it('(2.6) is decided once when it is back, but may come back broken after it stayed lent', () => {
    const { booking: disputed } = opened()
    const decided = (decision: 'back' | 'stays'): Booking => {
      const outcome = decideMediation(disputed, opened().calendar, { ...word, decision })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      return { ...outcome.value.booking, status: 'returned', returnedAt: NOON }
    }
    expect(mayDispute(decided('back'), NOON + DAY)).toBe(false)
    expect(mayDispute(decided('stays'), NOON + DAY)).toBe(true)
  })

  it('is no help by the hour', () =>
    expect(mayDispute({ ...out, kind: 'skill' }, NOON)).toBe(false))
})

describe('A loan that is disputed', () => {
  it('(2.6) is due no more, forgets a wish for more days, and takes all days ahead', () => {
    const renewal = { until: may(5), askedAt: NOON }
    const { booking: disputed, calendar } = opened({ ...out, renewal })
    expect(disputed.status).toBe('disputed')
    expect(disputed).not.toHaveProperty('dueAt')
    expect(disputed).not.toHaveProperty('renewal')
    expect(calendar.booked).toMatchObject([{ isOut: true, isDisputed: true }])
    expect(calendar.rev).toBe(lent.rev + 1)
  })

  it('(2.6) that is back leaves the days as they are', () => {
    const { booking: disputed, calendar } = opened(back, ladder())
    expect(disputed.returnedAt).toBe(NOON)
    expect(calendar).toEqual(ladder())
  })

  it('(2.6) hears each of the two so often, and tells each their own words alone', () => {
    let { booking: disputed } = opened()
    const adds = () => decideAdding(disputed, { by: LI, now: NOON, words: '早就弯了' })
    for (let times = 0; times < MAX_DISPUTE_SAID; times++) {
      const outcome = adds()
      if (outcome.ok) disputed = outcome.value
    }
    expect(adds()).toEqual({ ok: false, refusal: { code: 'dispute.saidEnough' } })
    expect(disputeFor(disputed, CHEN).dispute).toMatchObject({ isMine: true, said: ['弯了'] })
    expect(disputeFor(disputed, LI).dispute?.said).toEqual(['早就弯了', '早就弯了'])
  })
})

describe('A worker’s word', () => {
  const decides = (decision: 'back' | 'stays' | 'settled', of = opened(), more = {}) =>
    decideMediation(of.booking, of.calendar, { ...word, decision, ...more })

  it('(2.6) that it is back frees the days and the place in the household’s loans', () =>
    expect(decides('back')).toMatchObject({
      ok: true,
      value: { booking: { status: 'returned' }, calendar: { booked: [] }, isReleased: true },
    }))

  it('(2.6) that it is lost ends the loan, and the thing rests', () =>
    expect(decides('settled')).toMatchObject({
      ok: true,
      value: { booking: { status: 'closed' }, isReleased: true, isBroken: true },
    }))

  it('(2.6) that it stays lent: until a later day, if nobody else has it', () => {
    const free = decides('stays', opened(), { until: may(5) })
    expect(free).toMatchObject({ ok: true, value: { booking: { status: 'handedOver' } } })
    const others = ladder({ booked: [...lent.booked, slot(WANG, [4, 6])] })
    expect(decides('stays', opened(out, others), { until: may(5) })).toEqual({
      ok: false,
      refusal: { code: 'dispute.othersWait' },
    })
    expect(decides('stays', opened(), { until: may(2) })).toEqual({
      ok: false,
      refusal: { code: 'dispute.notForThis' },
    })
  })

  it('(2.6) is not that it stays lent when it is back, nor a second one, nor of one of the two', () => {
    const isBack = opened(back, ladder())
    expect(decides('stays', isBack).ok).toBe(false)
    expect(decides('back', opened(), { by: CHEN })).toEqual({
      ok: false,
      refusal: { code: 'dispute.own' },
    })
    expect(decideMediation(out, lent, { ...word, decision: 'back' })).toEqual({
      ok: false,
      refusal: { code: 'dispute.alreadyDecided' },
    })
  })
})

describe('Who is told', () => {
  it('(7.1) both, that it is frozen and how it was settled; whoever is next, that it may be late', () => {
    const { booking: disputed, calendar } = opened()
    expect(disputeNews(out, disputed)).toEqual({ kind: 'booking.disputed', to: 'both' })
    expect(nextNewsOf(out, disputed)).toBe('booking.mayBeLate')
    const outcome = decideMediation(disputed, calendar, { ...word, decision: 'back' })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { booking: returned } = outcome.value
    expect(disputeNews(disputed, returned)).toMatchObject({
      kind: 'booking.mediated',
      reason: 'back',
    })
    expect(nextNewsOf(disputed, returned)).toBe('booking.backForYou')
    expect(nextNewsOf(back, opened(back, ladder()).booking)).toBeUndefined()
  })
})

describe('What is written of a dispute', () => {
  const refused = (code: string) => ({ ok: false, refusal: { code } })
  const said = [{ by: CHEN, words: '弯了', at: NOON }]
  const dispute = { openedAt: NOON, openedBy: CHEN, reason: 'damaged', said } as const
  const { dueAt: _due, ...undue } = out
  const now = { status: 'disputed', changedAt: NOON, changedBy: CHEN, rev: out.rev + 1 } as const
  const opens = (of: Booking, words?: string) =>
    decideOpening(of, lent, { ...says(words), reason: 'damaged' })

  it('(2.6) is who opened it, why, and where the thing was', () => {
    expect(opens(out, '弯了')).toStrictEqual({
      ok: true,
      value: {
        booking: { ...undue, ...now, dispute: { ...dispute, was: 'handedOver' } },
        calendar: {
          ...{ ...lent, rev: lent.rev + 1 },
          booked: [slot(LI, [1, 3], { isOut: true, isDisputed: true })],
        },
      },
    })
    const { returnedAt: _back, ...old } = back
    expect(opens({ ...old, changedAt: NOON - 1 }, '弯了')).toStrictEqual({
      ok: true,
      value: {
        booking: {
          ...undue,
          ...now,
          dispute: { ...dispute, was: 'returned' },
          returnedAt: NOON - 1,
        },
      },
    })
  })

  it('(2.6) needs no words', () => {
    for (const words of [undefined, ''])
      expect(opens(out, words)).toMatchObject({ value: { booking: { dispute: { said: [] } } } })
  })

  it('(2.6) is not opened on what is only agreed, or came back long ago', () => {
    expect(opens({ ...out, status: 'accepted' })).toEqual(refused('booking.notInThisState'))
    expect(opens({ ...back, returnedAt: NOON - 3 * DAY })).toEqual(
      refused('booking.notInThisState'),
    )
  })

  it('(2.6) grows by what each of the two adds, while it is open', () => {
    const { booking: disputed } = opened()
    const adds = (of: Booking) => decideAdding(of, { by: LI, now: NOON + 1, words: '早就弯了' })
    expect(adds(disputed)).toStrictEqual({
      ok: true,
      value: {
        ...{ ...disputed, rev: disputed.rev + 1, changedAt: NOON + 1, changedBy: LI },
        dispute: {
          ...{ ...dispute, was: 'handedOver' },
          said: [...said, { by: LI, words: '早就弯了', at: NOON + 1 }],
        },
      },
    })
    expect(adds({ ...disputed, status: 'returned' })).toEqual(refused('booking.notInThisState'))
    expect(adds({ ...out, status: 'disputed' })).toEqual(refused('booking.notInThisState'))
    expect(mayAdd(disputed, CHEN)).toBe(true)
    expect(mayAdd({ ...disputed, status: 'returned' }, CHEN)).toBe(false)
    expect(mayAdd({ ...out, status: 'disputed' }, CHEN)).toBe(false)
  })

  it('(2.6) is shown to each with their own words, and never who decided', () => {
    const { booking: disputed } = opened()
    const seen = { reason: 'damaged', since: NOON }
    expect(disputeFor(out, LI)).toStrictEqual({})
    expect(disputeFor(disputed, LI)).toStrictEqual({
      dispute: { ...seen, isMine: false, said: [] },
    })
    const decided = { is: 'stays', mediation: 'agreed', at: NOON, words: '周五还' } as const
    const decision = { ...decided, by: WORKER, until: may(5) }
    const after = { dispute: { ...dispute, was: 'handedOver', decision } } as const
    expect(disputeFor(after, CHEN)).toStrictEqual({
      dispute: { ...seen, isMine: true, said: ['弯了'], decision: decided },
    })
  })

  it('(2.6) keeps the thing from the next while it is not back', () => {
    const { booking: disputed } = opened()
    expect(isKept(disputed)).toBe(true)
    expect(isKept(opened(back, ladder()).booking)).toBe(false)
    expect(isKept({ ...disputed, status: 'returned' })).toBe(false)
    expect(isKept({ ...out, status: 'disputed' })).toBe(false)
    expect(isKept(undefined)).toBe(false)
  })

  it('(7.1) is told when it is opened and when it is over, and not in between', () => {
    const { booking: disputed } = opened()
    expect(disputeNews(disputed, { ...disputed, rev: 9 })).toBeUndefined()
    expect(disputeNews(out, back)).toBeUndefined()
    const { dispute: _none, ...bare } = disputed
    expect(disputeNews(disputed, { ...bare, status: 'closed' })).toStrictEqual({
      ...{ kind: 'booking.mediated', to: 'both' },
    })
  })
})
