import { describe, expect, it } from '@jest/globals'
import { arrived, decided, erased, filed, judged, type Photo, sent } from './rules'

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
