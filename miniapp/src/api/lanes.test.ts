import { describe, expect, it } from '@jest/globals'
import { openLanes } from './lanes'

const soon = () => new Promise((resolve) => setTimeout(resolve, 1))

describe('Lanes', () => {
  it('keep to their number, lose nothing, and go on behind a failure', async () => {
    const inLane = openLanes(3)
    let [running, most] = [0, 0]
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        inLane(async () => {
          most = Math.max(most, ++running)
          await soon()
          running--
          if (n % 4 === 0) throw new Error('lost')
          return n
        }),
      ),
    )
    expect(most).toBe(3)
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    expect(results[19]).toEqual({ status: 'fulfilled', value: 19 })
  })
})
