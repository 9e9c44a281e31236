import { describe, expect, it } from '@jest/globals'
import { BROWSERS, DEVICES } from '../../../shared/contract/console'
import type { ResidentId, SignInId } from '../../../shared/kernel/ids'
import {
  type Asking,
  browserIn,
  decideAnswer,
  lettersOf,
  numbersFrom,
  readLetters,
  standingOf,
} from './rules'

const LI = 'res_0000000000000000000000000L' as ResidentId
const NOW = 1_000_000
const asking: Asking = {
  ...{ id: 'sgn_00000000000000000000000001' as SignInId, purpose: 'signIn' },
  ...{ device: 'computer', browser: 'edge', until: NOW + 180_000 },
}

describe('A computer that asks', () => {
  it('(10.1) is told apart by device and browser, as far as a person knows their own', () => {
    const seen = {
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0':
        ['computer', 'edge'],
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15':
        ['mac', 'safari'],
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1':
        ['phone', 'safari'],
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Safari/537.36': [
        'tablet',
        'chrome',
      ],
      'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0': [
        'computer',
        'firefox',
      ],
      '': ['computer', 'other'],
    }
    for (const [agent, [device, browser]] of Object.entries(seen))
      expect(browserIn(agent)).toEqual({ device, browser })
  })

  it('(10.1) says it in three letters, each combination its own', () => {
    const said = new Set<string>()
    for (const purpose of ['signIn', 'stepUp'] as const)
      for (const device of DEVICES)
        for (const browser of BROWSERS) {
          const letters = lettersOf({ purpose, device, browser })
          expect(readLetters(letters)).toEqual({ purpose, device, browser })
          said.add(letters)
        }
    expect(said.size).toBe(2 * DEVICES.length * BROWSERS.length)
    expect(readLetters('izz')).toBeUndefined()
  })

  it('(10.1) shows one of three numbers that are never the same', () => {
    for (let a = 0; a < 256; a += 5)
      for (let b = 0; b < 256; b += 5)
        for (let c = 0; c < 256; c += 15) {
          const numbers = numbersFrom(Uint8Array.of(a, b, c))
          expect(new Set(numbers).size).toBe(3)
          expect(numbers.every((number) => /^[1-9]\d$/.test(number))).toBe(true)
        }
  })
})

describe('The one answer to it', () => {
  const answered = (answer: string, now = NOW) =>
    decideAnswer(asking, '42', { residentId: LI, answer, now })

  it('(10.1) lets in by the number on the screen, and by no other', () => {
    expect(answered('42')).toMatchObject({ ok: true, value: { state: 'confirmed', rev: 1 } })
    expect(answered('43')).toMatchObject({ ok: true, value: { state: 'refused' } })
    expect(answered('notMe')).toMatchObject({ ok: true, value: { state: 'refused' } })
  })

  it('(10.1) comes too late in the moment in which the code is over', () => {
    expect(answered('42', asking.until - 1).ok).toBe(true)
    expect(answered('42', asking.until)).toEqual({ ok: false, refusal: { code: 'signIn.over' } })
  })

  it('(10.1) is waited for, heard, and over', () => {
    const decided = answered('42')
    if (!decided.ok) throw new Error('it was not decided')
    const { value } = decided
    expect(standingOf(undefined, asking.until, NOW)).toBe('waiting')
    expect(standingOf(value, asking.until, NOW)).toBe('confirmed')
    expect(standingOf({ ...value, state: 'used' }, asking.until, NOW)).toBe('confirmed')
    expect(standingOf({ ...value, state: 'refused' }, asking.until, NOW)).toBe('refused')
    expect(standingOf(value, asking.until, asking.until)).toBe('over')
  })
})
