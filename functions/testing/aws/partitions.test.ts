import { describe, expect, it } from '@jest/globals'
import { Partitions } from './partitions'

/** How many of so many writes of one unit each get through, evenly spread over so many seconds. */
function taken(count: number, seconds: number): number {
  const partitions = new Partitions(1000)
  let through = 0
  for (let write = 0; write < count; write++) {
    const now = (write / count) * seconds * 1000
    if (!partitions.hasRoom('hot', now)) continue
    partitions.charge('hot', 1, now)
    through++
  }
  return through
}

describe('A partition key with a thousand units a second', () => {
  it('takes a burst of a thousand and refuses the rest', () => expect(taken(5000, 0)).toBe(1000))
  it('takes a thousand more with every second', () => {
    expect(taken(10_000, 3)).toBeGreaterThan(3990)
    expect(taken(10_000, 3)).toBeLessThan(4010)
  })
  it('takes all that comes slower', () => expect(taken(2700, 3)).toBe(2700))
  it('pays a large write off before it takes the next', () => {
    const partitions = new Partitions(1000)
    partitions.charge('hot', 3000, 0)
    expect([1900, 2100].map((now) => partitions.hasRoom('hot', now))).toEqual([false, true])
    expect(partitions.hasRoom('cold', 1900)).toBe(true)
  })
})
