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
