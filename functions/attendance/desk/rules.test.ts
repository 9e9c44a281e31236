import { describe, expect, it } from '@jest/globals'
import { isOverAt } from '../../event/rules'
import { sessionAt } from '../../testing/eventFacts'
import { numbersIn, sessionIn } from './rules'

describe('What is typed from a paper list', () => {
  it('(10.2) is numbers, each once, whatever stands between them', () => {
    expect(numbersIn('3 7 12')).toEqual([3, 7, 12])
    expect(numbersIn(' 3，７、12号\n7')).toEqual([3, 7, 12])
    expect(numbersIn('没有')).toEqual([])
  })
})

describe('The session that a desk looks at', () => {
  const sessions = [1, 2, 3].map((day) => sessionAt(day, day))
  const [first, second, last] = sessions as [never, never, never] as unknown as [
    ReturnType<typeof sessionAt>,
    ReturnType<typeof sessionAt>,
    ReturnType<typeof sessionAt>,
  ]

  it('(10.2) is the one that is asked for, and none that is another’s', () => {
    expect(sessionIn({ sessions }, second.id, 0)).toBe(second)
    expect(sessionIn({ sessions }, 'ses_other' as typeof first.id, 0)).toBeUndefined()
  })

  it('(10.2) is the next that is held, or the last of all', () => {
    expect(sessionIn({ sessions }, undefined, isOverAt(first) - 1)).toBe(first)
    expect(sessionIn({ sessions }, undefined, isOverAt(first))).toBe(second)
    const off = [first, { ...second, isCancelled: true as const }, last]
    expect(sessionIn({ sessions: off }, undefined, isOverAt(first))).toBe(last)
    expect(sessionIn({ sessions }, undefined, isOverAt(last))).toBe(last)
  })
})
