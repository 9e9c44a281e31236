import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../shared/kernel/dates'
import { DAY_MS, startOf } from '../../shared/kernel/dates'
import {
  blockNews,
  callBackNews,
  complaintNews,
  expiryOf,
  membershipNews,
  oldestKept,
  postDays,
  postNews,
  toldOf,
} from './rules'

const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const of = (what: object) => what as never

describe('A message', () => {
  it('(12.4) is kept for 180 days, and not shown any longer', () => {
    expect(expiryOf(1_999)).toBe(180 * 86_400 + 1)
    expect(expiryOf(2_000)).toBe(180 * 86_400 + 2)
    expect(oldestKept(NOW)).toBe(NOW - 180 * DAY_MS)
  })
})

describe('News of a complaint', () => {
  const complaint = {
    ...{ by: 'zhao', aboutId: 'wang', kind: 'listing', title: '电钻', reason: 'unsafe' },
    listingId: 'lst_1',
  }
  const news = (more: object) => complaintNews(of({ ...complaint, ...more }))

  it.each([
    ['nothing', 'complaint.cleared'],
    ['warn', 'complaint.warned'],
    ['remove', 'listing.removed'],
  ])('(9.2) decided with %s reaches both, each in their own words', (decision, kind) =>
    expect(news({ decision })).toEqual([
      { to: 'zhao', kind: 'complaint.decided', title: '电钻', reason: decision },
      { to: 'wang', kind, title: '电钻', reason: 'unsafe', listingId: 'lst_1' },
    ]),
  )

  it('(9.2) that a thing goes back to be mended is told to the owner with the thing', () =>
    expect(news({ decision: 'withhold' })).toEqual([
      { to: 'zhao', kind: 'complaint.decided', title: '电钻', reason: 'withhold' },
    ]))

  it('(9.2) without a decision has no reason', () =>
    expect(news({})).toStrictEqual([{ to: 'zhao', kind: 'complaint.decided', title: '电钻' }]))

  it.each([
    ['warn', 'complaint.reminded'],
    ['nothing', 'complaint.settled'],
  ])('(9.2) of a person, decided with %s, names no thing: it would say who reported', (is, kind) =>
    expect(news({ kind: 'person', decision: is })[1]).toEqual({
      ...{ to: 'wang', kind, reason: 'unsafe' },
    }),
  )
})

describe('News of a call', () => {
  const open = { status: 'open', tries: 1 }
  const done = { status: 'done', tries: 1 }
  it.each<[string, object | undefined, object, string | undefined]>([
    ['asked for', undefined, open, 'callBack.asked'],
    ['asked for again after it was done', done, open, 'callBack.asked'],
    ['missed', open, { ...open, tries: 2 }, 'callBack.missed'],
    ['only added to', open, open, undefined],
    ['done', open, done, 'callBack.done'],
    ['done before', done, done, undefined],
    ['done at once', undefined, done, 'callBack.done'],
  ])('(7.1) %s', (_, before, after, kind) =>
    expect(callBackNews(before && of(before), of(after))).toBe(kind),
  )
})

describe('News of a membership', () => {
  const news = (before: object | undefined, after: object) =>
    membershipNews(before && of(before), of({ compoundId: 'cpd_1', ...after }))
  const asked = { status: 'requested', requestedAt: 1 }
  const home = { status: 'approved', requestedAt: 1, decidedAt: 5 }

  it('(1.4) is that it was decided, and why it was rejected', () => {
    expect(news(asked, home)).toStrictEqual({ kind: 'membership.approved', at: 5 })
    const rejected = { ...home, status: 'rejected', reason: 'noProof' }
    expect(news(asked, rejected)).toEqual({
      ...{ kind: 'membership.rejected', reason: 'noProof', at: 5 },
    })
    expect(news(undefined, { status: 'approved', requestedAt: 1 })?.at).toBe(1)
  })

  it('(1.4) is nothing while it waits, once it is taken back, or where nothing changed', () => {
    expect(news(undefined, asked)).toBeUndefined()
    expect(news(asked, { ...asked, status: 'withdrawn' })).toBeUndefined()
    expect(news(home, { ...home, rev: 9 })).toBeUndefined()
  })

  it('(10.6) is nothing where a place to practise is cleared', () => {
    const compoundId = 'cpd_PRACT1CE000000000000000000'
    const left = { compoundId, status: 'left', leftBecause: 'termOver', leftAt: 9 }
    expect(news(home, left)).toBeUndefined()
    expect(news(home, { ...left, compoundId: 'cpd_1' })?.kind).toBe('membership.left')
  })

  it('(1.6) is that somebody is who they were before', () => {
    expect(news(asked, { ...asked, status: 'merged', decidedAt: 7 })).toEqual({
      ...{ kind: 'membership.rebound', at: 7 },
    })
    expect(news(asked, { ...asked, status: 'merged' })?.at).toBe(0)
  })

  it.each([
    ['movedOut', { kind: 'membership.left', reason: 'movedOut', at: 9 }],
    ['termOver', { kind: 'membership.left', reason: 'termOver', at: 9 }],
    ['moved', undefined],
    ['closed', undefined],
    [undefined, undefined],
  ])('(1.10) of whoever left because of %s', (leftBecause, told) =>
    expect(news(home, { ...home, status: 'left', leftBecause, leftAt: 9 })).toEqual(told),
  )

  it('(1.10) of whoever left at no known moment is told all the same', () =>
    expect(news(home, { ...home, status: 'left', leftBecause: 'termOver' })?.at).toBe(0))

  it('(1.5) is that a lease is about to end: once, and anew with another day', () => {
    const soon = { ...home, lastDay: '2030-05-10', endToldAt: 20 }
    const told = { kind: 'membership.endsSoon', at: 20, from: '2030-05-10', until: '2030-05-11' }
    expect(news(home, soon)).toEqual(told)
    expect(news(undefined, soon)).toEqual(told)
    expect(news(soon, { ...soon, rev: 2 })).toBeUndefined()
    expect(news(soon, { ...soon, endToldAt: 30 })?.at).toBe(30)
    expect(news(home, { ...home, lastDay: '2030-05-10' })).toBeUndefined()
    expect(news(home, { ...home, endToldAt: 20 })).toBeUndefined()
    expect(news(soon, { ...home, lastDay: '2030-05-20' })).toBeUndefined()
  })
})

describe('News of a block', () => {
  const block = {
    ...{ status: 'running', reason: 'rude', since: NOW },
    endsAt: startOf('2030-05-09' as LocalDate),
  }
  const days = { from: '2030-05-01', until: '2030-05-09' }
  const news = (before: object | undefined, after: object) =>
    blockNews(before && of(before), of(after))
  const decided = (is: string) => ({ ...block, appeal: { decision: { is, at: NOW + 5 } } })

  it('(1.10) is why, and until when', () =>
    expect(news(undefined, block)).toEqual({
      ...{ kind: 'block.begun', reason: 'rude', at: NOW, ...days },
    }))

  it('(1.10) is what came of an appeal, once', () => {
    for (const is of ['keep', 'shorten']) {
      const told = { kind: 'block.decided', reason: is, at: NOW + 5, ...days }
      expect(news(block, decided(is))).toEqual(told)
      expect(news({ ...block, appeal: {} }, decided(is))).toEqual(told)
      expect(news(decided(is), { ...decided(is), rev: 2 })).toBeUndefined()
    }
  })

  it('(1.10) is nothing when one appeals, or time looks at it', () => {
    expect(news(block, { ...block, appeal: {} })).toBeUndefined()
    expect(news(block, { ...block, passes: 1 })).toBeUndefined()
  })

  it('(1.10) is that it is over: by its day, by a worker, by the appeal', () => {
    const over = { ...block, status: 'over', endedAt: NOW + 5 }
    expect(news(block, { ...over, endedBy: 'clock' })).toEqual({
      ...{ kind: 'block.over', reason: 'term', at: NOW + 5 },
    })
    expect(news(block, { ...over, endedBy: 'xiaoli' })).toEqual({
      ...{ kind: 'block.over', reason: 'lifted', at: NOW + 5 },
    })
    expect(news(block, { ...decided('lift'), ...over })).toEqual({
      ...{ kind: 'block.decided', reason: 'lift', at: NOW + 5 },
    })
    expect(news(over, { ...over, rev: 3 })).toBeUndefined()
  })

  it('(1.10) of one that was kept after an appeal, and is over later, is that it is over', () => {
    const later = { status: 'over', endedBy: 'clock', endedAt: NOW + 9 }
    for (const is of ['keep', 'lift'])
      expect(news(decided(is), { ...decided(is), ...later })?.kind).toBe('block.over')
    const meanwhile = { ...later, endedAt: NOW + 5 }
    expect(news(decided('keep'), { ...decided('keep'), ...meanwhile })?.kind).toBe('block.over')
    const bare = { ...block, status: 'over', endedBy: 'clock' }
    expect(news(block, bare)?.at).toBe(0)
  })
})

describe('News of a post', () => {
  const post = { status: 'granted', grantedBy: 'guan', since: NOW }
  it.each<[string, object | undefined, object, string | undefined]>([
    ['given', undefined, post, 'post.granted'],
    ['about to end', post, { ...post, until: 9 }, 'post.ending'],
    ['unchanged', post, post, undefined],
    ['ended', post, { ...post, status: 'ended' }, 'post.ended'],
    ['ended at once', undefined, { ...post, status: 'ended' }, 'post.ended'],
    ['ended before', { ...post, status: 'ended' }, { ...post, status: 'ended' }, undefined],
    ['set up by the operator', undefined, { since: NOW }, undefined],
    [
      'of the operator, ended by somebody',
      { since: NOW },
      { status: 'ended', endedBy: 'guan' },
      'post.ended',
    ],
  ])('(1.11) %s', (_, before, after, kind) =>
    expect(postNews(before && of(before), of(after))).toBe(kind),
  )

  it('(1.11) has its days, to the last on which it is held', () => {
    expect(postDays(of({ since: NOW }))).toEqual({ from: '2030-05-01' })
    const until = startOf('2030-05-03' as LocalDate)
    const ends = (at: number) => postDays(of({ since: NOW, until: at })).until
    expect(ends(until)).toBe('2030-05-03')
    expect(ends(until + 1)).toBe('2030-05-04')
  })
})

describe('Of somebody who was put down', () => {
  const gran = { residentId: 'gran', relative: { by: 'son' } }

  it('(1.6) it is told as news of a relative what was decided', () => {
    const asked = { status: 'requested', requestedAt: 1, relative: { by: 'son' } }
    for (const status of ['approved', 'rejected'])
      expect(membershipNews(of(asked), of({ ...asked, status, decidedAt: 5 }))).toEqual({
        ...{ kind: `relative.${status}`, at: 5 },
      })
  })

  it.each<[string, Parameters<typeof toldOf>[0], object, string]>([
    ['whoever put them down', 'relative.approved', gran, 'son'],
    ['themselves, once they live there', 'membership.left', gran, 'gran'],
    [
      'who they turned out to be',
      'membership.rebound',
      {
        ...{ residentId: 'new', mergedInto: { residentId: 'gran' } },
      },
      'gran',
    ],
    ['whoever asked for themself', 'relative.approved', { residentId: 'chen' }, 'chen'],
    ['whoever joined', 'membership.approved', { residentId: 'chen' }, 'chen'],
  ])('(7.1) it is told to %s', (_, kind, membership, to) =>
    expect(toldOf(kind, of(membership))).toBe(to),
  )
})
