import { describe, expect, it } from '@jest/globals'
import { untilDaily, whenCalled } from './schedule'

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

describe('What runs when it is called', () => {
  it('runs once for each call, one after the other, and is waited for', async () => {
    const done: string[] = []
    const one = whenCalled(async () => {
      done.push('begins')
      await Promise.resolve()
      done.push('ends')
    })
    expect(done).toEqual([])
    void one.tick()
    void one.tick()
    await one.stop()
    expect(done).toEqual(['begins', 'ends', 'begins', 'ends'])
  })
})
