import { describe, expect, it } from '@jest/globals'
import { whileChecking } from './looking'

const every = whileChecking<string>((state) => state === 'checking')
const asked = (data: string | undefined, dataUpdateCount = 1) =>
  every({ state: { data, dataUpdateCount } })

describe('A page that waits for the check of a photo', () => {
  it('(4.1) asks again every three seconds while it is checked, and at no other time', () => {
    expect(asked('checking')).toBe(3000)
    for (const state of ['awaiting', 'withWorker', 'passed', 'refused', undefined])
      expect(asked(state)).toBe(false)
  })

  it('(4.1) asks sixty times and no more', () => {
    expect(asked('checking', 59)).toBe(3000)
    expect(asked('checking', 60)).toBe(false)
  })
})
