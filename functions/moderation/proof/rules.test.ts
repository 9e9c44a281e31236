import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../shared/kernel/dates'
import { refuse } from '../../../shared/kernel/outcome'
import type { Membership } from '../../resident/rules'
import { decideProof } from './rules'

const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const step = (at: number) => ({ key: `k${at}`, hash: 'h', at, answer: '{}' })
const steps = (count: number, at = NOW - 1) => Array.from({ length: count }, () => step(at))

describe('A photo that goes with a request to join', () => {
  it('(1.4) may be sent while nobody has decided', () => {
    expect(decideProof({ status: 'requested' }, NOW, 3)).toEqual({ ok: true, value: true })
  })

  it.each<Membership['status']>(['approved', 'rejected', 'left', 'merged', 'withdrawn'])(
    '(1.4) is not taken with a request that is %s',
    (status) =>
      expect(decideProof({ status }, NOW, 3)).toEqual(refuse({ code: 'membership.notWaiting' })),
  )

  it('(1.4) may be another one three times a day, each of them two steps', () => {
    const after = (count: number) =>
      decideProof({ status: 'requested', done: steps(count) }, NOW, 3)
    expect(after(5).ok).toBe(true)
    expect(after(6)).toEqual(refuse({ code: 'membership.proofTooOften' }))
    expect(after(7)).toEqual(refuse({ code: 'membership.proofTooOften' }))
  })

  it('(1.4) of a day ago does not count any more, to the millisecond', () => {
    const since = (at: number) =>
      decideProof({ status: 'requested', done: steps(2, at) }, NOW, 1).ok
    expect(since(NOW - DAY_MS + 1)).toBe(false)
    expect(since(NOW - DAY_MS)).toBe(true)
  })
})
