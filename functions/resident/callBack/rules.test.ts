import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { CallBackId, PostId, ResidentId } from '../../../shared/kernel/ids'
import {
  askedFor,
  type CallBack,
  cardOf,
  decideSettle,
  decideTake,
  handedOn,
  isSameOutcome,
  nextTry,
} from './rules'

const DAY = '2026-05-01' as LocalDate
const at = (hour: number): number => startOf(DAY) + hour * HOUR_MS
const named = <Kind extends string>(text: string) => text as Kind
const asked = (page: string, hour: number) => ({
  id: named<CallBackId>('clb_chen'),
  residentId: named<ResidentId>('res_chen'),
  home: {
    ...{ districtId: named<never>('dst'), streetId: named<never>('str') },
    ...{ communityId: named<never>('cmt'), compoundId: named<never>('cpd') },
    ...{ compoundName: '九鼎小区', buildingName: '1栋' },
  },
  topic: { page, at: at(hour) },
})
const call = (before?: CallBack, page = 'home', hour = 10): CallBack => ({
  ...askedFor(before, asked(page, hour)),
  done: [],
})
const by = { by: named<ResidentId>('res_xiaoli'), at: at(11) }

describe('When nobody answers', () => {
  it.each([
    { called: 9, again: 11 },
    { called: 15.5, again: 17.5 },
    { called: 16, again: 24 + 9 },
    { called: 23, again: 24 + 9 },
    { called: 3, again: 9 },
  ])('(7.5) a call at $called is tried again at $again, in the hours of Shanghai', (one) =>
    expect(nextTry(at(one.called))).toBe(at(one.again)),
  )
})

describe('Chen’s call', () => {
  it('(7.5) keeps the time of the first tap, and the five latest of what it is about', () => {
    const pages = ['a', 'b', 'c', 'd', 'e', 'f', 'b']
    const last = pages.reduce<CallBack | undefined>(
      (before, page, hour) => call(before, page, 10 + hour),
      undefined,
    )
    expect(last).toMatchObject({ since: at(10), rev: 7, status: 'open' })
    expect(last?.topics.map(({ page }) => page)).toEqual(['c', 'd', 'e', 'f', 'b'])
  })

  it('(7.5) stays with a later time when not reached, and that time goes when she asks again', () => {
    const missed = decideSettle(call(), 'notReached', by)
    expect(missed).toMatchObject({
      value: { status: 'open', tries: 1, notBefore: at(13), outcome: 'notReached' },
    })
    const again = call(missed.ok ? missed.value : undefined, 'me', 12)
    expect(again).toMatchObject({ status: 'open', tries: 1, since: at(10) })
    expect(again.notBefore).toBeUndefined()
  })

  it.each(['reached', 'solved'] as const)('(7.5) is over when %s, once', (outcome) => {
    const over = decideSettle(call(), outcome, by)
    if (!over.ok) throw new Error('It was refused.')
    expect(over.value).toMatchObject({ status: 'done', outcome, settledBy: 'res_xiaoli' })
    expect(cardOf(over.value)).toBeUndefined()
    expect(decideSettle(over.value, 'reached', by)).toEqual({
      ok: false,
      refusal: { code: 'callBack.alreadyDone' },
    })
    expect(call(over.value, 'share', 15)).toMatchObject({
      ...{ rev: 3, status: 'open', since: at(15), tries: 0 },
      topics: [{ page: 'share' }],
    })
  })
})

describe('A call that a worker took', () => {
  const post = named<PostId>('pst_xiaoli')
  const own = { postId: post, residentId: by.by }
  const taken = (): CallBack => ({ ...call(), rev: 2, takenBy: own })
  const settled = (): CallBack => ({ ...taken(), status: 'done' })

  it('(1.11) is theirs, stays so when Chen asks again, and is nobody’s once it is over', () => {
    expect(decideTake(call(), own, undefined)).toEqual({ ok: true, value: taken() })
    expect(decideTake(taken(), own, { addressForm: '小李' })).toEqual({
      ok: false,
      refusal: { code: 'callBack.taken', by: '小李' },
    })
    expect(decideTake(settled(), own, undefined)).toEqual({
      ok: false,
      refusal: { code: 'callBack.alreadyDone' },
    })
    expect(call(taken(), 'me', 12).takenBy).toEqual(own)
    expect(cardOf(taken())?.takenBy).toEqual(own)
    expect(call(settled(), 'me', 12).takenBy).toBeUndefined()
  })

  it('(1.11) is handed on with the post it was taken with, and with no other', () => {
    const to = { postId: named<PostId>('pst_yin'), residentId: named<ResidentId>('res_yin') }
    expect(handedOn(taken(), post, to)).toEqual({ ...taken(), rev: 3, takenBy: to })
    expect(handedOn(taken(), post, undefined)).toEqual({ ...call(), rev: 3 })
    for (const other of [undefined, call(), settled()])
      expect(handedOn(other, post, to)).toBeUndefined()
    expect(handedOn(taken(), to.postId, undefined)).toBeUndefined()
  })
})

describe('A call, word for word', () => {
  const chen = call()
  const { home, topic } = asked('home', 10)

  it('(7.5) is of where somebody lives, and of what they asked about', () =>
    expect(chen).toStrictEqual({
      ...{ ...home, id: 'clb_chen', residentId: 'res_chen', done: [] },
      ...{ since: at(10), tries: 0, rev: 1, status: 'open', topics: [topic] },
    }))

  it('(7.5) is of another matter where the refusal, the thing or the loan is another', () => {
    const again = (more: object) =>
      askedFor(chen, { ...asked('home', 11), topic: { ...topic, at: at(11), ...more } })
    expect(again({}).topics).toEqual([{ page: 'home', at: at(11) }])
    for (const more of [{ refusal: 'code' }, { listingId: 'lst' }, { bookingId: 'bkg' }])
      expect(again(more).topics).toEqual([topic, { page: 'home', at: at(11), ...more }])
  })

  it('(1.11) is in nobody’s hands once Chen lives in another community', () => {
    const takenBy = { postId: named<PostId>('pst'), residentId: by.by }
    const moved = { ...home, communityId: named<never>('far') }
    const again = askedFor({ ...chen, takenBy }, { ...asked('me', 12), home: moved })
    expect(again).not.toHaveProperty('takenBy')
    expect(again.communityId).toBe('far')
  })

  it('(7.5) waits from nine o’clock, not before, and from the next day at six', () => {
    expect([nextTry(at(7)), nextTry(at(6.99))]).toEqual([at(9), at(9)])
    expect([nextTry(at(15.99)), nextTry(at(16))]).toEqual([at(17.99), at(33)])
  })

  it('(7.5) keeps who settled it, when and how', () => {
    const settled = { outcome: 'reached', settledBy: by.by, settledAt: by.at, rev: 2 }
    expect(decideSettle({ ...chen, notBefore: 5 }, 'reached', by)).toStrictEqual({
      ok: true,
      value: { ...chen, ...settled, status: 'done' },
    })
    expect(decideSettle(chen, 'notReached', by)).toStrictEqual({
      ok: true,
      value: { ...chen, ...settled, outcome: 'notReached', tries: 1, notBefore: at(13) },
    })
  })

  it('(13.4) is settled once more by a retry alone', () => {
    const done: CallBack = { ...chen, status: 'done', outcome: 'reached', settledBy: by.by }
    expect(isSameOutcome(done, 'reached', by.by)).toBe(true)
    expect(isSameOutcome(done, 'solved', by.by)).toBe(false)
    expect(isSameOutcome(done, 'reached', chen.residentId)).toBe(false)
    expect(isSameOutcome({ ...done, status: 'open' }, 'reached', by.by)).toBe(false)
  })

  it('(7.5) stands in the workers’ list with what they need to call', () => {
    const { compoundName, buildingName } = home
    const card = {
      ...{ residentId: chen.residentId, compoundName, buildingName },
      ...{ since: at(10), topics: [topic], tries: 0 },
    }
    expect(cardOf(chen)).toStrictEqual(card)
    expect(cardOf({ ...chen, notBefore: 5 })).toStrictEqual({ ...card, notBefore: 5 })
  })
})
