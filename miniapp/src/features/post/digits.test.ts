import { describe, expect, it } from '@jest/globals'
import { digitsIn, qrOf, spaced } from './digits'

describe('The digits of a person', () => {
  it('(1.9) come back from the picture, and from what was typed with a gap', () => {
    expect(digitsIn(qrOf('00123456'))).toBe('00123456')
    expect(digitsIn(spaced('00123456'))).toBe('00123456')
  })

  it('(1.9) are in nothing else that a camera reads', () => {
    for (const text of [
      '',
      '1234567',
      '123456789',
      'LX:handOver:12345678',
      'https://x.cn/12345678',
    ])
      expect(digitsIn(text)).toBeUndefined()
  })
})
