import { describe, expect, it } from '@jest/globals'
import { at, CHEN, LI, registration, seating, session, WANG } from '../../testing/seats'
import { written } from '../seating/rules'
import {
  decideResize,
  inFront,
  lastOf,
  spread,
  takenIn,
  unrecorded,
  withCapacity,
  without,
} from './rules'

const rooms = (...each: (readonly [capacity: number, free: number])[]) =>
  each.map(([capacity, free]) => ({ capacity, free }))

const chen = registration({ signedAt: 10 })
const li = registration({ residentId: LI, signedAt: 30, party: 2 })
const wang = registration({ residentId: WANG, signedAt: 20, joinedAt: 20 })

const early = { movesUpUntil: 7, now: 6 }

describe('So many seats', () => {
  it('(4.4) are spread as evenly as what is taken lets them', () => {
    expect(spread(rooms([3, 1]), 5)).toEqual(rooms([5, 3]))
    expect(spread(rooms([3, 3]), 3)).toEqual(rooms([3, 3]))
    expect(spread(rooms([50, 0], [40, 10]), 100)).toEqual(rooms([50, 0], [50, 20]))
    expect(spread(rooms([50, 1], [50, 9]), 95)).toEqual(rooms([50, 1], [45, 4]))
    expect(spread(rooms([4, 2], [4, 4]), 2)).toEqual(rooms([2, 0], [0, 0]))
  })

  it('(4.4) are never fewer than are taken', () => {
    expect(spread(rooms([4, 1], [3, 1]), 1)).toEqual(rooms([3, 0], [2, 0]))
    expect(takenIn(rooms([4, 1], [3, 1]))).toBe(5)
  })

  it('(4.4) are refused where more have signed up, unless the worker says who moves', () => {
    const seatings = [seating({ capacity: 5, free: 1 }), seating({ shard: 1 })]
    expect(decideResize(seatings, { capacity: 4, ...early })).toEqual({ ok: true, value: 0 })
    expect(decideResize(seatings, { capacity: 9, ...early })).toEqual({ ok: true, value: 0 })
    expect(decideResize(seatings, { capacity: 3, ...early })).toEqual({
      ...{ ok: false, refusal: { code: 'session.moreSignedUp', taken: 4 } },
    })
    expect(decideResize(seatings, { capacity: 3, moveLastToLine: true, ...early })).toEqual({
      ...{ ok: true, value: 1 },
    })
  })

  it('(4.4) are refused once nobody moves up, whatever the worker says', () => {
    const seatings = [seating({ capacity: 5, free: 1 })]
    const late = { movesUpUntil: 7, now: 7 }
    for (const more of [{}, { moveLastToLine: true } as const])
      expect(decideResize(seatings, { capacity: 3, ...late, ...more })).toEqual({
        ...{ ok: false, refusal: { code: 'session.noneMovesUp', taken: 4 } },
      })
    expect(decideResize(seatings, { capacity: 4, ...late })).toEqual({ ok: true, value: 0 })
  })

  it('(4.4) stand in as many items as before, and nobody brings more than there are', () => {
    const of = session({ terms: { capacity: 3, maxParty: 3 } })
    expect(withCapacity(of, 2, 1)).toStrictEqual({
      ...{ ...of, shards: 1, terms: { capacity: 2, maxParty: 2 } },
    })
    expect(withCapacity(of, 200, 1).terms).toStrictEqual({ capacity: 200, maxParty: 3 })
    expect(withCapacity(session(), 9, 2).terms).toStrictEqual({ capacity: 9 })
  })
})

describe('Who signed up last', () => {
  const who = (seats: number, atMost = 9, seated = [chen, li, wang]) =>
    lastOf(seated, { seats, atMost }).map(({ residentId }) => residentId)

  it('(4.4) is nobody who was called by the community, or moved in the line, since', () => {
    const called = { ...chen, changedAt: 99 }
    expect(who(1, 9, [called, li, wang])).toEqual([LI])
    expect(who(3, 9, [called, li, { ...wang, joinedAt: 40 }])).toEqual([WANG, LI])
  })

  it('(4.4) is counted from when they got in line, in the order of signing up', () => {
    expect(who(1)).toEqual([LI])
    expect(who(2)).toEqual([LI])
    expect(who(3)).toEqual([WANG, LI])
    expect(who(4)).toEqual([CHEN, WANG, LI])
    expect(who(9)).toEqual([CHEN, WANG, LI])
    expect(who(0)).toEqual([])
  })

  it('(4.4) is as many as can be moved at once', () => expect(who(4, 2)).toEqual([WANG, LI]))

  it('(4.4) is told apart by whom they are, where the moment is the same', () => {
    const same = [
      registration({ residentId: WANG, signedAt: 30 }),
      registration({ residentId: LI, signedAt: 30 }),
    ]
    expect(who(2, 9, same)).toEqual([LI, WANG])
    expect(who(2, 9, [...same].reverse())).toEqual([LI, WANG])
  })
})

describe('Whoever has to give up a seat', () => {
  it('(4.4) waits before everybody who does already, in the order of signing up', () => {
    const places = (firstWaiting?: number) =>
      inFront([chen, wang, li], { firstWaiting, now: 99 }).map(({ joinedAt }) => joinedAt)
    expect(places()).toEqual([9, 19, 29])
    expect(places(40)).toEqual([9, 19, 29])
    expect(places(30)).toEqual([9, 19, 29])
    expect(places(29)).toEqual([9, 19, 28])
    expect(places(12)).toEqual([9, 10, 11])
    expect(places(5)).toEqual([2, 3, 4])
  })

  it('(4.4) never stands where they stood before, and in the order of signing up wherever that was', () => {
    const again = inFront([chen, { ...wang, joinedAt: 5 }, { ...li, joinedAt: 29 }], { now: 99 })
    expect(again.map(({ joinedAt }) => joinedAt)).toEqual([3, 4, 28])
    expect(again.map(({ signedAt }) => signedAt)).toEqual([10, 20, 30])
  })

  it('(4.4) begins another life of their registration', () => {
    const offered = registration({ status: 'offered', offeredUntil: 70, shard: 1, rev: 4 })
    const [waits] = inFront([offered], { now: 99 })
    expect(waits).toStrictEqual({
      ...registration({ rev: 5, status: 'waitlisted', life: 2, joinedAt: 4 }),
      ...{ changedAt: 99, changedBy: 'clock' },
    })
  })

  it('(4.4) stands in the seats no more, which are given in turn from then on', () => {
    const offer = written({ party: 1, life: 1, offeredUntil: at(10, 11) })
    const full = seating({
      ...{ free: 0, isQueueOpen: false, dueAt: at(10, 9) },
      entries: { CHEN: offer, LI: '2.1' },
    })
    expect(without(full, [li, wang])).toStrictEqual(
      seating({ free: 2, dueAt: at(10, 11), entries: { CHEN: offer } }),
    )
    expect(without(full, [chen, li])).toStrictEqual(seating({ free: 3 }))
  })

  it('(4.4) has it written down first, where they claimed it a moment ago', () => {
    const seatings = [seating({ entries: { CHEN: '1.1', LI: '2.1', WANG: '1.1' } })]
    const offered = { ...wang, status: 'offered' } as const
    expect(unrecorded(seatings, [chen, li, offered])).toEqual([])
    expect(unrecorded(seatings, [chen, undefined, wang])).toEqual([LI])
    const gone = { ...chen, status: 'cancelled' } as const
    expect(unrecorded(seatings, [gone, li, wang])).toEqual([CHEN])
  })
})
