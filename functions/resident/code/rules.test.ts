import { describe, expect, it } from '@jest/globals'
import { MAX_NEW_CODES, MAX_WRONG_CODES } from '../../../shared/contract/code'
import { HOUR_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import {
  codeEnd,
  codeExpiry,
  type CodeTries,
  decideMaking,
  isGood,
  isShut,
  type PersonCode,
  withWrong,
} from './rules'

const NOW = 10 * HOUR_MS
const residentId = 'res_chen' as ResidentId
const none: CodeTries = { residentId, rev: 0, made: [], wrong: [] }
const code: PersonCode = {
  ...{ digitsHash: 'h', rev: 1, purpose: 'staff', residentId, until: NOW },
  ...{ request: { key: 'k', hash: 'h' }, expiresAt: 0 },
}

describe('A code', () => {
  it('(1.9) lasts its minutes and not a millisecond more, for what it was made', () => {
    expect(codeEnd('appointment', NOW)).toBe(NOW + 10 * MINUTE_MS)
    expect(codeEnd('staff', NOW)).toBe(NOW + 90_000)
    expect(isGood(code, 'staff', NOW - 1)).toBe(true)
    expect(isGood(code, 'staff', NOW)).toBe(false)
    expect(isGood(code, 'appointment', NOW - 1)).toBe(false)
    expect(isGood(undefined, 'staff', NOW)).toBe(false)
  })

  it('is kept for a day, so that a repeated request meets it', () =>
    expect(codeExpiry(NOW) * 1000).toBeGreaterThanOrEqual(NOW + 24 * HOUR_MS))

  it('(1.11) is made so often within an hour, and no more', () => {
    const many = { ...none, made: Array.from({ length: MAX_NEW_CODES }, () => NOW) }
    expect(decideMaking(none, NOW)).toEqual({ ok: true, value: { ...none, rev: 1, made: [NOW] } })
    const refused = { ok: false, refusal: { code: 'code.tooMany' } }
    expect(decideMaking(many, NOW + HOUR_MS - 1)).toEqual(refused)
    expect(decideMaking(many, NOW + HOUR_MS)).toMatchObject({ ok: true })
  })

  it('(1.11) is not looked at after ten wrong ones within an hour', () => {
    let tries = none
    for (let number = 0; number < MAX_WRONG_CODES; number++) {
      expect(isShut(tries, NOW)).toBe(false)
      tries = withWrong(tries, NOW)
    }
    expect(isShut(tries, NOW + HOUR_MS - 1)).toBe(true)
    expect(isShut(tries, NOW + HOUR_MS)).toBe(false)
    expect(withWrong(tries, NOW + HOUR_MS).wrong).toEqual([NOW + HOUR_MS])
  })
})

describe('A code, to the second', () => {
  it('(1.9) of a welcome lasts ten minutes', () =>
    expect(codeEnd('welcome', NOW)).toBe(NOW + 10 * MINUTE_MS))

  it('(12.4) is forgotten an hour after its day, in whole seconds', () => {
    const kept = (25 * HOUR_MS) / 1000
    expect(codeExpiry(0)).toBe(kept)
    expect(codeExpiry(1)).toBe(kept + 1)
    expect(codeExpiry(1000)).toBe(kept + 1)
  })

  it('(1.11) that is made or wrong counts beside those of the hour, and the others go', () => {
    const tries = { ...none, made: [0, NOW - 1], wrong: [0, NOW - 1] }
    expect(decideMaking(tries, NOW)).toEqual({
      ok: true,
      value: { ...tries, rev: 1, made: [NOW - 1, NOW] },
    })
    expect(withWrong(tries, NOW)).toEqual({ ...tries, rev: 1, wrong: [NOW - 1, NOW] })
  })
})
