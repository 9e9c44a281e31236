import { describe, expect, it } from '@jest/globals'
import { SELLING_WHATS } from '../../../../../shared/contract/selling'
import { SELLING_WHAT_WORDS } from '../../../../../shared/text/zhCN/selling'
import { whatIn, whatLine } from './whatIn'

describe('What was sold', () => {
  it('(4.7) is ticked by its words, and read in the order of the list', () => {
    const { contact, goods } = SELLING_WHAT_WORDS
    expect(whatIn([contact, goods])).toEqual(['goods', 'contact'])
    expect(whatLine(['goods', 'contact'])).toBe(`${goods}、${contact}`)
  })

  it('(4.7) has words of its own each', () =>
    expect(whatIn(Object.values(SELLING_WHAT_WORDS))).toEqual([...SELLING_WHATS]))
})
