import { describe, expect, it } from '@jest/globals'
import { REFUSAL_STATUS } from '../../contract/refusalStatus'
import type { RefusalCode } from '../../contract/refusals'
import { refusedBefore } from './callBack'

describe('What a worker reads before calling', () => {
  it.each(Object.keys(REFUSAL_STATUS) as RefusalCode[])(
    '(7.5) is words, without a gap where a detail was: %s',
    (code) => {
      expect(refusedBefore(code)).toMatch(/[\u4e00-\u9fff]/)
      expect(refusedBefore(code)).not.toMatch(/undefined|NaN|[A-Za-z]{3}/)
    },
  )
})
