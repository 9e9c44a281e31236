import { describe, expect, it } from '@jest/globals'
import { carriedThrough, StaleRead, TRIES } from './retry'

const world = { sleep: () => Promise.resolve(), random: () => 0 }

/** Loses so many races before it wins one. */
function losing(times: number) {
  const tried: number[] = []
  const attempt = () => {
    tried.push(tried.length + 1)
    return tried.length <= times ? Promise.reject(new StaleRead()) : Promise.resolve()
  }
  return { tried, attempt }
}

describe('What must not be left undone', () => {
  it('(12.2) is tried again after a lost race', async () => {
    const { tried, attempt } = losing(TRIES - 1)
    await carriedThrough(world, attempt)
    expect(tried).toHaveLength(TRIES)
  })

  it('(12.2) is thrown after the last, so that it comes again and nothing goes on behind it', async () => {
    const { tried, attempt } = losing(TRIES)
    await expect(carriedThrough(world, attempt)).rejects.toThrow('It kept changing')
    expect(tried).toHaveLength(TRIES)
  })
})
