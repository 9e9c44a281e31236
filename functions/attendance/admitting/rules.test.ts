import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { aRegistration } from '../../testing/attendanceFacts'
import { isNew, readNumbers, seatFor } from './rules'

describe('Where whoever comes sits down', () => {
  it('(4.6) is their seat, whether or not a worker would let them in without', () => {
    expect(seatFor(aRegistration(), undefined)).toBe('theirs')
    expect(seatFor(aRegistration({ status: 'noShow' }), true)).toBe('theirs')
  })

  it('(4.6) is beside the seats where a worker says so, or said so before', () => {
    const walkedIn = aRegistration({ status: 'attended', isWalkIn: true })
    expect(seatFor(walkedIn, undefined)).toBe('walkIn')
    expect(seatFor(undefined, true)).toBe('walkIn')
    expect(seatFor(aRegistration({ status: 'waitlisted' }), true)).toBe('walkIn')
  })

  it('(4.6) is nowhere without a seat and without a word', () => {
    for (const status of ['cancelled', 'waitlisted', 'offered'] as const)
      expect(seatFor(aRegistration({ status }), undefined)).toBeUndefined()
    expect(seatFor(aRegistration({ status: 'cancelled', isWalkIn: true }), undefined)).toBe(
      undefined,
    )
    expect(seatFor(undefined, undefined)).toBeUndefined()
  })

  it('(4.6) is written down anew of those of whom nothing stands', () => {
    expect(isNew(undefined)).toBe(true)
    expect(isNew(aRegistration({ status: 'cancelled' }))).toBe(true)
    expect(isNew(aRegistration({ status: 'waitlisted' }))).toBe(false)
  })
})

describe('Numbers of a paper list', () => {
  const order = ['res_1', 'res_2', 'res_3'] as ResidentId[]

  it('(4.6) are read from one on, each once, and those of nobody are named', () =>
    expect(readNumbers(order, [3, 1, 3, 4, 12])).toEqual({
      known: [
        [3, 'res_3'],
        [1, 'res_1'],
      ],
      unknown: [4, 12],
    }))
})
