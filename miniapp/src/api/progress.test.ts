import { describe, expect, it } from '@jest/globals'
import { inQuarters } from './progress'

describe('How far a photo is', () => {
  it('is told in quarters, each once, however often WeChat tells it', () => {
    const told: number[] = []
    const tell = inQuarters((percent) => told.push(percent))
    for (let percent = 0; percent <= 100; percent++) tell(percent)
    tell(100)
    expect(told).toEqual([25, 50, 75, 100])
  })
})
