import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import {
  arrived,
  decided,
  erased,
  filed,
  forgotten,
  isForEverybody,
  isForWorkers,
  isInReach,
  isSharedWith,
  judged,
  type Photo,
  sent,
  withDispute,
} from './rules'

const awaiting = {
  id: 'pho_1',
  rev: 1,
  state: 'awaiting',
  offeredAt: 0,
  expiresAt: 99,
} as unknown as Photo
const checking = arrived(awaiting, 'trace-1', 1000)

describe("A photo of Auntie Chen's ladder", () => {
  it('(9.1) waits for WeChat at most 35 minutes', () =>
    expect(checking).toMatchObject({
      state: 'checking',
      traceId: 'trace-1',
      dueAt: 1000 + 2_100_000,
    }))

  it('(9.1) goes to a person when WeChat cannot be reached', () =>
    expect(arrived(awaiting, undefined, 1000)).toMatchObject({
      state: 'withWorker',
      withheldReason: 'unreachable',
    }))

  it('is not forgotten any more once it arrived', () =>
    expect(checking).not.toHaveProperty('expiresAt'))

  it('(9.1) passes, is refused by name, or goes to a person', () => {
    expect(judged(checking, { is: 'passed' })).toMatchObject({ state: 'passed', rev: 3 })
    expect(judged(checking, { is: 'refused', label: 'porn' })).toMatchObject({
      state: 'refused',
      label: 'porn',
    })
    expect(judged(checking, { is: 'withWorker', reason: 'review' })).toMatchObject({
      state: 'withWorker',
      withheldReason: 'review',
    })
  })

  it('(9.1) is not changed by a verdict that comes twice, or after a person decided', () => {
    const passed = judged(checking, { is: 'passed' }) as Photo
    expect(judged(passed, { is: 'refused', label: 'ad' })).toBeUndefined()
    expect(judged(decided(passed, 'ad'), { is: 'passed' })).toBeUndefined()
  })

  it('(9.1) has nothing due once it is settled', () =>
    expect(judged(checking, { is: 'passed' })).not.toHaveProperty('dueAt'))
})

describe('(2.2) A photo of a certificate', () => {
  const certificate = { ...awaiting, isCertificate: true } as const
  const DAY = 86_400_000

  it('waits a day to be sent, and then for nothing', () => {
    const waiting = filed(certificate, 1000)
    expect(waiting).toMatchObject({ state: 'withWorker', dueAt: 1000 + DAY, rev: 2 })
    expect(sent(waiting)).not.toHaveProperty('dueAt')
  })

  it('is gone once it is erased, and its entry a day later', () =>
    expect(erased(filed(certificate, 0), 1000)).toMatchObject({
      ...{ erasedAt: 1000, expiresAt: DAY / 1000 + 1, rev: 3 },
    }))
})

describe('A photo, step by step', () => {
  const { expiresAt: _forgotten, ...kept } = awaiting
  const { dueAt: _due, ...settled } = checking

  it('(9.1) holds what its step gives it, and nothing of the step before', () => {
    expect(checking).toStrictEqual({
      ...{ ...kept, rev: 2, state: 'checking', traceId: 'trace-1', dueAt: 2_101_000 },
    })
    expect(arrived(awaiting, undefined, 1000)).toStrictEqual({
      ...{ ...kept, rev: 2, state: 'withWorker', withheldReason: 'unreachable' },
    })
    expect(judged(checking, { is: 'withWorker', reason: 'review' })).toStrictEqual({
      ...{ ...settled, rev: 3, state: 'withWorker', withheldReason: 'review' },
    })
    expect(judged(checking, { is: 'refused', label: 'porn' })).toStrictEqual({
      ...{ ...settled, rev: 3, state: 'refused', label: 'porn' },
    })
  })

  it('(9.1) passes by a worker’s word, or is refused by the name that they gave', () => {
    expect(decided(checking, undefined)).toStrictEqual({ ...settled, rev: 3, state: 'passed' })
    expect(decided(checking, 'ad')).toStrictEqual({
      ...{ ...settled, rev: 3, state: 'refused', label: 'ad' },
    })
  })

  it('(12.4) is forgotten by the table too, once its files are gone', () => {
    expect(forgotten(checking, 5999)).toStrictEqual({ ...settled, rev: 3, expiresAt: 5 })
    expect(sent(checking)).toStrictEqual({ ...settled, rev: 3 })
  })
})

describe('Who sees a photo of a class', () => {
  const home = {
    ...{ districtId: 'dst_1', streetId: 'str_1' },
    ...{ communityId: 'cmt_1', compoundId: 'cpd_1' },
  } as unknown as Parameters<typeof isInReach>[1][number]
  const ofClass = (reach: string, state = 'passed') =>
    ({ ...awaiting, state, reach }) as unknown as Photo

  it.each(['dst_1', 'str_1', 'cmt_1', 'cpd_1'])(
    '(4.9) is whoever lives below its place: %s',
    (place) => {
      expect(isInReach(ofClass(place), [home])).toBe(true)
      expect(isInReach(ofClass(place), [])).toBe(false)
    },
  )

  it('(4.9) is nobody who lives elsewhere, and nobody before it has passed', () => {
    expect(isInReach(ofClass('cpd_2'), [home])).toBe(false)
    expect(isInReach(ofClass('cpd_1', 'checking'), [home])).toBe(false)
    const { reach: _reach, ...none } = ofClass('cpd_1')
    expect(isInReach(none, [home])).toBe(false)
  })

  it('(4.9) are its workers, and never everybody', () => {
    expect(isForWorkers(ofClass('cmt_1'))).toBe(true)
    expect(isForEverybody(ofClass('cmt_1'))).toBe(false)
    expect(isForEverybody(awaiting)).toBe(true)
    expect(isForEverybody({ sharedWith: [] })).toBe(false)
  })
})

describe('Who sees a photo of a loan', () => {
  const [chen, wang] = ['res_chen', 'res_wang'] as unknown as readonly [ResidentId, ResidentId]
  const photo = (more: Partial<Photo>) => ({ ...awaiting, state: 'passed', ...more }) as Photo
  const ofLoan = (more: Partial<Photo> = {}) => photo({ sharedWith: [chen], ...more })

  it('(2.7) is whom it is shared with, once it has passed', () => {
    expect(isSharedWith(ofLoan(), chen)).toBe(true)
    expect(isSharedWith(ofLoan(), wang)).toBe(false)
    expect(isSharedWith(ofLoan({ state: 'checking' }), chen)).toBe(false)
    expect(isSharedWith(photo({}), chen)).toBe(false)
  })

  it.each<[string, Photo, boolean]>([
    ['one for everybody, that has not passed', photo({ state: 'refused' }), true],
    ['one for everybody, which they see as everybody does', photo({}), false],
    ['one of a loan, on which they have to decide', ofLoan({ state: 'withWorker' }), true],
    ['none of a loan between two who agree', ofLoan(), false],
    ['one of a loan about which they mediate', ofLoan({ isDisputed: true }), true],
    ['none that was refused', ofLoan({ state: 'refused', isDisputed: true }), false],
  ])('(2.7) is the worker of the place: %s', (_, one, is) => expect(isForWorkers(one)).toBe(is))

  it('(2.9) changes when a dispute begins or is over, once', () => {
    const open = withDispute(ofLoan(), 'open')
    expect(open).toStrictEqual({ ...ofLoan(), rev: 2, isDisputed: true })
    expect(withDispute(open as Photo, 'open')).toBeUndefined()
    expect(withDispute(open as Photo, 'closed')).toStrictEqual({ ...ofLoan(), rev: 3 })
    expect(withDispute(ofLoan(), 'closed')).toBeUndefined()
  })
})
