import { describe, expect, it } from '@jest/globals'
import { idPattern } from './ids'
import { asPractice, isPracticeId } from './practice'

describe('(10.6) The id of a place to practise', () => {
  const id = 'cpd_01J0000000000000000000CHAN'

  it('(10.6) says so itself, and is an id like any other', () => {
    const marked = asPractice(id)
    expect(marked).toBe('cpd_PRACT1CE00000000000000CHAN')
    expect(idPattern('compound').test(marked)).toBe(true)
    expect(isPracticeId(marked)).toBe(true)
    expect(isPracticeId(asPractice('str_01J0000000000000000000CHAN'))).toBe(true)
  })

  it('(10.6) is no other’s', () => {
    expect(isPracticeId(id)).toBe(false)
    expect(isPracticeId('PRACT1CE')).toBe(false)
    expect(isPracticeId('')).toBe(false)
  })
})
