import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { decideWithheld, type Decision, isSameDecision, type Withheld } from './rules'

const [CHEN, XIAOLI, FANG] = ['res_chen', 'res_xiaoli', 'res_fang'] as unknown as readonly [
  ResidentId,
  ResidentId,
  ResidentId,
]
const NOW = 1_900_000_000_000
const waiting = {
  ...{ id: 'whd_1', rev: 4, kind: 'listingText', subjectId: 'lst_1', ownerId: CHEN },
  ...{ text: '电钻', reason: 'unclear', compoundName: '九鼎小区', since: 1, status: 'waiting' },
} as unknown as Withheld
const released: Decision = { status: 'released' }
const refused: Decision = { status: 'refused', label: 'advert' as never }
const byXiaoli = { by: XIAOLI, at: NOW }

describe('What a machine could not settle', () => {
  it('(9.1) is let out by a worker, who and when stay with it', () =>
    expect(decideWithheld(waiting, released, byXiaoli)).toEqual({
      ok: true,
      value: { ...waiting, status: 'released', rev: 5, decidedBy: XIAOLI, decidedAt: NOW },
    }))

  it('(9.1) is refused by name', () =>
    expect(decideWithheld(waiting, refused, byXiaoli)).toEqual({
      ok: true,
      value: { ...waiting, ...refused, rev: 5, decidedBy: XIAOLI, decidedAt: NOW },
    }))

  it('(9.1) is never decided by whose it is, not even once it is decided', () => {
    const byChen = { by: CHEN, at: NOW }
    const own = refuse({ code: 'withheld.own' })
    expect(decideWithheld(waiting, released, byChen)).toEqual(own)
    expect(decideWithheld({ ...waiting, status: 'released' }, released, byChen)).toEqual(own)
  })

  it.each(['released', 'refused'] as const)('(9.1) is decided once: %s it stays', (status) =>
    expect(decideWithheld({ ...waiting, status }, released, byXiaoli)).toEqual(
      refuse({ code: 'withheld.alreadyDecided' }),
    ),
  )
})

describe('The same word of the same worker, sent again', () => {
  const after = (decision: Decision): Withheld => {
    const decided = decideWithheld(waiting, decision, byXiaoli)
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }

  it('(9.1) is a retry', () => {
    expect(isSameDecision(after(released), released, XIAOLI)).toBe(true)
    expect(isSameDecision(after(refused), refused, XIAOLI)).toBe(true)
  })

  it('(9.1) is none from a colleague, nor with another word or for another reason', () => {
    expect(isSameDecision(after(released), released, FANG)).toBe(false)
    expect(isSameDecision(after(released), refused, XIAOLI)).toBe(false)
    expect(isSameDecision(after(refused), released, XIAOLI)).toBe(false)
    const other: Decision = { status: 'refused', label: 'abuse' as never }
    expect(isSameDecision(after(refused), other, XIAOLI)).toBe(false)
    expect(isSameDecision(waiting, released, XIAOLI)).toBe(false)
  })
})

describe('A word that was said, beside another', () => {
  it('(9.1) is not repeated by one of another kind without a reason', () => {
    const bare = { ...waiting, status: 'refused', decidedBy: XIAOLI } as const
    expect(isSameDecision(bare, released, XIAOLI)).toBe(false)
  })
})
