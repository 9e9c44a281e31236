import { describe, expect, it } from '@jest/globals'
import { cardCodeOf, cardQr, cardWords, isCardCode, readCardCode } from './cardCode'

const code = cardCodeOf([7, 31, 0, 12, 200, 3, 91, 18, 44, 5, 250, 9])
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')

const swapped = (text: string, one: number, other: number): string => {
  const letters = text.split('')
  const [a = '', b = ''] = [letters[one], letters[other]]
  letters[one] = b
  letters[other] = a
  return letters.join('')
}

describe('The code of a card', () => {
  it('(1.8) has twelve letters of five bits and a check letter', () => {
    expect(code).toHaveLength(13)
    expect(isCardCode(code)).toBe(true)
  })

  it('(1.8) shows any one letter that was read wrongly', () => {
    const slips = code
      .split('')
      .flatMap((was, at) =>
        LETTERS.filter((letter) => letter !== was).map(
          (letter) => code.slice(0, at) + letter + code.slice(at + 1),
        ),
      )
    expect(slips).toHaveLength(13 * 31)
    expect(slips.filter(isCardCode)).toEqual([])
  })

  it('(1.8) shows any two letters in each other’s place', () => {
    const pairs = code
      .split('')
      .flatMap((a, one) =>
        code
          .split('')
          .flatMap((b, other) => (other > one && a !== b ? [swapped(code, one, other)] : [])),
      )
    expect(pairs.length).toBeGreaterThan(50)
    expect(pairs.filter(isCardCode)).toEqual([])
  })

  it('(1.8) is read from the QR, and however its letters are typed', () => {
    expect(readCardCode(cardQr(code))).toBe(code)
    expect(readCardCode(cardWords(code))).toBe(code)
    expect(readCardCode(` ${cardWords(code).toLowerCase()} `)).toBe(code)
    expect(readCardCode('oOiL-0000-0000-0')).toBe('0011000000000')
    expect(readCardCode('LX:handOver:bkg_1:2:3')).toBeUndefined()
  })
})
