import { describe, expect, it } from '@jest/globals'
import { untilDaily } from './schedule'

const HOUR = 3_600_000
const at = (hours: number): number => Date.parse('2026-05-01T00:00:00Z') + hours * HOUR

describe('What runs once a day', () => {
  it('comes at its hour, today or tomorrow', () => {
    expect(untilDaily(19 * HOUR, at(3))).toBe(16 * HOUR)
    expect(untilDaily(19 * HOUR, at(20))).toBe(23 * HOUR)
  })

  it('comes a day later where it is that moment: it has just run', () =>
    expect(untilDaily(19 * HOUR, at(19))).toBe(24 * HOUR))
})
