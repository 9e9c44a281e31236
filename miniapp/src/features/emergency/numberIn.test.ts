import { describe, expect, it } from '@jest/globals'
import { numberIn } from './numberIn'

describe('The number of whom to call', () => {
  it('(4.7) is read as people write it', () => {
    for (const typed of ['13900001111', '139 0000 1111', '139-0000-1111', '+86 139 0000 1111'])
      expect(numberIn(typed)).toBe('13900001111')
    expect(numberIn('１３９００００１１１１')).toBe('13900001111')
    expect(numberIn('(0757) 8123 4567')).toBe('075781234567')
    expect(numberIn('0757-81234567')).toBe('075781234567')
  })

  it('(4.7) is none where a digit lacks, or where there are words', () => {
    for (const typed of ['', '1390000111', '139000011112', '12900001111', '81234567', '女儿'])
      expect(numberIn(typed)).toBeUndefined()
  })
})
