import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { type Consent, decideAgreed, MAX_STEPS, stands, withdrawn } from './rules'

const of = { residentId: 'res_chen' as ResidentId, version: 3 }
function says(before: Consent | undefined, is: 'agreed' | 'withdrawn', at: number): Consent {
  const after =
    is === 'withdrawn'
      ? { ok: true as const, value: withdrawn(before, at) }
      : decideAgreed(of, { before, at, current: 3 })
  if (!after.ok || !after.value) throw new Error('She said nothing.')
  return after.value
}

describe('What Aunt Chen said of the third version', () => {
  const agreed = says(undefined, 'agreed', 1)

  it('(12.1) stands from her first word on, and has its moment', () => {
    expect(agreed).toStrictEqual({ ...of, rev: 1, steps: [{ is: 'agreed', at: 1 }] })
    expect(stands(agreed)).toBe(true)
  })

  it('(12.1) stands no longer once she took it back, and what she said before stays written', () => {
    const withdrawn = says(agreed, 'withdrawn', 2)
    expect(stands(withdrawn)).toBe(false)
    const steps = [
      { is: 'agreed', at: 1 },
      { is: 'withdrawn', at: 2 },
    ]
    expect(withdrawn).toStrictEqual({ ...of, rev: 2, steps })
    expect(stands(says(withdrawn, 'agreed', 3))).toBe(true)
  })

  it('is said once, however often she says it', () =>
    expect(says(agreed, 'agreed', 2)).toEqual({ ...agreed, rev: 2 }))

  it('is bounded, and the latest stays', () => {
    const many = Array.from({ length: MAX_STEPS + 5 }).reduce<Consent>(
      (before, _, n) => says(before, n % 2 === 0 ? 'withdrawn' : 'agreed', n + 2),
      agreed,
    )
    expect(many.steps).toHaveLength(MAX_STEPS)
    expect(many.steps.at(-1)).toEqual({ is: 'withdrawn', at: MAX_STEPS + 6 })
  })

  it('is nothing before she was asked, and cannot be taken back then', () => {
    expect(stands(undefined)).toBe(false)
    expect(stands({ steps: [] })).toBe(false)
    expect(says({ ...of, rev: 4, steps: [] }, 'agreed', 1)).toEqual({ ...agreed, rev: 5 })
    expect(withdrawn(undefined, 1)).toBeUndefined()
    expect(withdrawn(says(agreed, 'withdrawn', 2), 3)).toBeUndefined()
  })

  it.each([2, 4])('(12.1) is about that text and not about version %d', (current) =>
    expect(decideAgreed(of, { before: undefined, at: 1, current })).toEqual({
      ok: false,
      refusal: { code: 'privacy.otherVersion' },
    }),
  )
})

describe('What a guardian said for a child', () => {
  const by = 'res_mother' as ResidentId
  const agreed = { ...of, rev: 1, steps: [{ is: 'agreed' as const, at: 1, by }] }

  it('(12.3) has their name beside it, when they agree and when they take it back', () => {
    expect(decideAgreed(of, { before: undefined, at: 1, current: 3, by })).toStrictEqual({
      ...{ ok: true, value: agreed },
    })
    expect(withdrawn(agreed, 2, by)).toStrictEqual({
      ...{ ...of, rev: 2, steps: [...agreed.steps, { is: 'withdrawn', at: 2, by }] },
    })
  })
})
