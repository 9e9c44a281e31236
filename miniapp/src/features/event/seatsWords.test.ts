import { describe, expect, it } from '@jest/globals'
import { seatsWords } from './seatsWords'

const open = (left: number, waiting: number) =>
  ({ status: 'open', seats: { capacity: 20, left, waiting } }) as const

describe('The seats of a class', () => {
  it('(4.3) are said while some are left', () => expect(seatsWords(open(3, 0))).toBe('还剩3个名额'))

  it('(4.4) say how many wait once it is full', () => {
    expect(seatsWords(open(0, 2))).toBe('满了，前面还有2位')
    expect(seatsWords(open(0, 0))).toBe('满了，现在没有人在等')
  })

  it('(4.4) say both where the next in line needs more than is left', () =>
    expect(seatsWords(open(1, 2))).toBe('还剩1个名额，前面有2位在等'))

  it('(4.4) do not say that anybody is in front of whoever is in the line already, or of the desk', () => {
    expect(seatsWords({ ...open(0, 2), mine: { status: 'waitlisted' } as never })).toBe(
      '满了，2位在排队',
    )
    expect(seatsWords({ ...open(1, 2), isMyDesk: true })).toBe('还剩1个名额，2位在排队')
    expect(seatsWords({ ...open(0, 2), mine: { status: 'cancelled' } as never })).toBe(
      '满了，前面还有2位',
    )
  })

  it('(4.4) are not counted one by one beyond a hundred', () =>
    expect(seatsWords(open(0, 100))).toBe('满了，前面还有100多位'))

  it('(4.3) are not said to a guest, nor once it is over', () => {
    expect(seatsWords({ status: 'open' })).toBeUndefined()
    expect(seatsWords({ ...open(3, 0), status: 'tookPlace' })).toBeUndefined()
    expect(seatsWords({ ...open(3, 0), status: 'cancelled' })).toBeUndefined()
  })
})
