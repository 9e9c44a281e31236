import { describe, expect, it } from '@jest/globals'
import { at, CHEN, LI, registration, seating } from '../../testing/seats'
import { mending, seatsOf } from './rules'

const NOW = at(8, 12)
const seat = (party: number, life: number, more: { shard?: number; until?: number } = {}) => {
  const { shard = 0, until } = more
  const entry = { party, life, ...(until === undefined ? {} : { offeredUntil: until }) }
  return { shard, text: `${party}.${life}`, entry }
}
const waiting = registration({ status: 'waitlisted', joinedAt: 3 })

describe('A record and the seats', () => {
  it('(4.4) that say the same are left alone', () => {
    const own = registration({ shard: 0 })
    expect(mending(own, [seat(1, 1)], NOW)).toEqual({ release: [] })
    const offered = registration({ status: 'offered', shard: 0, offeredUntil: at(10, 11) })
    expect(mending(offered, [seat(1, 1, { until: at(10, 11) })], NOW)).toEqual({ release: [] })
    expect(mending(waiting, [], NOW)).toEqual({ release: [] })
    expect(mending(undefined, [], NOW)).toEqual({ release: [] })
  })

  it('(4.4) agree on a seat that was given while one waited', () => {
    expect(mending(waiting, [seat(2, 1)], NOW)).toEqual({
      release: [],
      change: {
        ...{ ...waiting, rev: 2, status: 'confirmed', shard: 0, party: 2 },
        ...{ changedAt: NOW, changedBy: 'clock' },
      },
    })
    expect(mending(waiting, [seat(1, 1, { until: at(10, 11) })], NOW).change).toMatchObject({
      ...{ status: 'offered', offeredUntil: at(10, 11) },
    })
  })

  it('(4.4) agree on an offer that was taken, and on one that lapsed', () => {
    const offered = registration({ status: 'offered', shard: 0, offeredUntil: at(10, 11) })
    const taken = mending(offered, [seat(1, 1)], NOW).change
    expect(taken).toMatchObject({ status: 'confirmed' })
    expect(taken).not.toHaveProperty('offeredUntil')
    const lapsed = mending(offered, [], NOW).change
    expect(lapsed).toMatchObject({ status: 'cancelled', because: 'lapsed', changedBy: 'clock' })
    expect(lapsed).not.toHaveProperty('shard')
  })

  it('(4.4) give back what is nobody’s: of an older life, of whoever cancelled, a second one', () => {
    const gone = registration({ status: 'cancelled', life: 2 })
    expect(mending(gone, [seat(1, 2)], NOW)).toEqual({ release: [seat(1, 2)] })
    expect(mending(registration({ shard: 0, life: 2 }), [seat(1, 1), seat(1, 2)], NOW)).toEqual({
      ...{ release: [seat(1, 1)] },
    })
    const twice = [seat(1, 1), seat(1, 1, { shard: 1 })]
    expect(mending(registration({ shard: 1 }), twice, NOW)).toEqual({ release: [seat(1, 1)] })
    expect(mending(registration({ shard: 7 }), [seat(1, 1)], NOW).change).toMatchObject({
      shard: 0,
    })
  })

  it('(4.4) begin anew where a claim was cut off before its record', () => {
    expect(mending(undefined, [seat(1, 1)], NOW)).toEqual({ release: [], begin: seat(1, 1) })
    const gone = registration({ status: 'cancelled' })
    const both = [seat(1, 2), seat(1, 1, { shard: 1 })]
    expect(mending(gone, both, NOW)).toEqual({ release: [both[1]], begin: both[0] })
  })

  it('(4.4) are looked for everywhere', () => {
    const seatings = [
      seating({ entries: { CHEN: '1.1', LI: '1.1' } }),
      seating({ shard: 1, entries: { CHEN: '2.1' } }),
    ]
    expect(seatsOf(seatings, CHEN)).toEqual([seat(1, 1), seat(2, 1, { shard: 1 })])
    expect(seatsOf(seatings, LI)).toHaveLength(1)
    expect(seatsOf([], LI)).toEqual([])
  })
})
