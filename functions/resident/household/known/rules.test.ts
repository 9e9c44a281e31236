import { describe, expect, it } from '@jest/globals'
import { isSameName } from './rules'

describe('Two names behind one door', () => {
  it.each([
    ['陈秀英', '陈秀英'],
    [' 陈 秀英 ', '陈秀　英'],
    ['Ａnn Lee', 'ANN lee'],
  ])('(1.6) are one name: %s and %s', (one, other) => expect(isSameName(one, other)).toBe(true))

  it.each([
    ['陈秀英', '陈秀'],
    ['陈秀英', '陈秀芳'],
    ['陈秀英', ''],
    ['', ''],
    [' ', '　'],
  ])('(1.6) are two, or none: “%s” and “%s”', (one, other) =>
    expect(isSameName(one, other)).toBe(false),
  )
})
