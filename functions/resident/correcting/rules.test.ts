import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { cardOf, type Correction, decideOn, type Decision, isSameDecision } from './rules'

const [CHEN, XIAOLI, FANG] = ['res_chen', 'res_xiaoli', 'res_fang'] as unknown as readonly [
  ResidentId,
  ResidentId,
  ResidentId,
]
const waiting = {
  ...{ id: 'crr_1', rev: 1, residentId: CHEN, membershipId: 'mbr_1', compoundName: '九鼎小区' },
  ...{ isOfName: true, householdId: 'hhd_1', status: 'waiting', since: 5 },
  request: { key: 'k', hash: 'h' },
} as unknown as Correction
const under = { key: 'decides', hash: 'h' }
const decide = (decision: Decision, by = XIAOLI, before = waiting) =>
  decideOn(before, decision, { by, at: 9, request: under })
const after = (decision: Decision): Correction => {
  const decided = decide(decision)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}

describe('Something verified that is to be put right', () => {
  it('(12.2) stands on the workers’ page while it waits, and no longer', () => {
    const card = {
      ...{ residentId: CHEN, membershipId: 'mbr_1', compoundName: '九鼎小区', since: 5 },
    }
    expect(cardOf(waiting)).toEqual({ ...card, householdId: 'hhd_1' })
    const { householdId: _door, ...ofName } = waiting
    expect(cardOf(ofName)).toEqual(card)
    expect(cardOf(ofName)).not.toHaveProperty('householdId')
    for (const status of ['corrected', 'refused'] as const)
      expect(cardOf({ ...waiting, status })).toBeUndefined()
  })

  it('(12.2) is put right by a worker', () =>
    expect(after({ decision: 'corrected' })).toEqual({
      ...{ ...waiting, rev: 2, status: 'corrected', decidedAt: 9, decidedBy: XIAOLI },
      decidedUnder: under,
    }))

  it('(12.2) is refused for a reason, or another one where none is said', () => {
    expect(after({ decision: 'refused', reason: 'noProof' as never }).reason).toBe('noProof')
    expect(after({ decision: 'refused' }).reason).toBe('other')
  })

  it('(12.2) is decided once, and never by whose it is', () => {
    expect(decide({ decision: 'corrected' }, CHEN)).toEqual(refuse({ code: 'correction.own' }))
    for (const status of ['corrected', 'refused'] as const)
      expect(decide({ decision: 'corrected' }, XIAOLI, { ...waiting, status })).toEqual(
        refuse({ code: 'correction.alreadyDecided' }),
      )
  })
})

describe('The same decision of the same worker, sent again', () => {
  const noProof: Decision = { decision: 'refused', reason: 'noProof' as never }
  it('(12.2) is a retry, whatever reason goes with what was put right', () => {
    expect(
      isSameDecision(after({ decision: 'corrected' }), { decision: 'corrected' }, XIAOLI),
    ).toBe(true)
    expect(isSameDecision(after(noProof), noProof, XIAOLI)).toBe(true)
    expect(isSameDecision(after({ decision: 'refused' }), { decision: 'refused' }, XIAOLI)).toBe(
      true,
    )
  })

  it('(12.2) is none from a colleague, with another word or for another reason', () => {
    expect(isSameDecision(after(noProof), noProof, FANG)).toBe(false)
    expect(isSameDecision(after(noProof), { decision: 'refused' }, XIAOLI)).toBe(false)
    expect(isSameDecision(after(noProof), { decision: 'corrected' }, XIAOLI)).toBe(false)
    expect(isSameDecision(after({ decision: 'corrected' }), noProof, XIAOLI)).toBe(false)
    expect(isSameDecision(waiting, noProof, XIAOLI)).toBe(false)
  })
})
