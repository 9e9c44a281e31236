import { describe, expect, it } from '@jest/globals'
import { Records } from './records'

const page = (...Records: readonly number[]) => ({
  status: 200,
  text: JSON.stringify({ Records, NextShardIterator: 'next' }),
})
const recordsIn = ({ text }: { readonly text: string }) =>
  (JSON.parse(text) as { readonly Records: readonly number[] }).Records

const PAGES = [page(1, 2, 3, 4), page(), page(5, 6), page(7, 8, 9)]
const heard = (weather: { seed: number; twiceShare: number; shuffleShare: number }) => {
  const records = new Records(weather)
  return PAGES.map((one) => recordsIn(records.disorder(one)))
}

describe('The stream on a bad day', () => {
  it('is as it was on a good one', () =>
    expect(heard({ seed: 1, twiceShare: 0, shuffleShare: 0 })).toEqual(PAGES.map(recordsIn)))

  it('loses no record', () => {
    const all = new Set(heard({ seed: 1, twiceShare: 0.3, shuffleShare: 1 }).flat())
    expect([...all].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('brings records twice, some long after the first time', () => {
    const [first, empty, ...later] = heard({ seed: 1, twiceShare: 0.5, shuffleShare: 0 })
    expect(first?.length).toBeGreaterThan(4)
    expect(empty).toEqual([])
    expect(later.flat().some((record) => record <= 4)).toBe(true)
  })

  it('brings records out of order', () =>
    expect(heard({ seed: 1, twiceShare: 0, shuffleShare: 1 })[0]).not.toEqual([1, 2, 3, 4]))

  it('is the same again from the same seed', () => {
    const weather = { seed: 5, twiceShare: 0.4, shuffleShare: 0.6 }
    expect(heard(weather)).toEqual(heard(weather))
    expect(heard({ ...weather, seed: 6 })).not.toEqual(heard(weather))
  })
})
