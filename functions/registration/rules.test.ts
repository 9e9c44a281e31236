import { describe, expect, it } from '@jest/globals'
import { CHEN, registration } from '../testing/seats'
import { changed, isActive, mayFollow, mineOf } from './rules'

const by = { changedAt: 9, changedBy: CHEN } as const

describe('A registration', () => {
  it('(4.4) leaves an offer and its reason behind when it changes', () => {
    const offered = registration({
      status: 'offered',
      offeredUntil: 8,
      because: 'full',
      isMended: true,
    })
    expect(changed(offered, { status: 'confirmed', ...by })).toStrictEqual({
      ...registration({ rev: 2 }),
      ...by,
    })
    expect(changed(registration(), { ...by, because: 'ill' }).because).toBe('ill')
  })

  it('(4.4) is active while it has a seat or may get one', () => {
    const all = ['confirmed', 'waitlisted', 'offered', 'cancelled', 'attended', 'noShow'] as const
    expect(all.filter((status) => isActive({ status }))).toEqual(all.slice(0, 3))
  })

  it('(4.4) says to whom it is how it stands, and until when a seat is kept', () => {
    expect(mineOf(registration({ party: 2 }))).toStrictEqual({
      ...{ id: 'reg_chen', status: 'confirmed', party: 2 },
    })
    expect(mineOf(registration({ status: 'offered', offeredUntil: 8 }))).toMatchObject({
      offeredUntil: 8,
    })
    expect(mineOf(registration({ offeredUntil: 8 }))).not.toHaveProperty('offeredUntil')
    expect(mineOf(registration({ status: 'offered' }))).not.toHaveProperty('offeredUntil')
  })

  it('(4.4) has something behind it where a line was joined or left, or a seat given back', () => {
    const waiting = registration({ status: 'waitlisted' })
    const gone = registration({ status: 'cancelled' })
    expect(mayFollow({ after: waiting })).toBe(true)
    expect(mayFollow({ before: waiting, after: registration() })).toBe(true)
    expect(mayFollow({ before: registration(), after: gone })).toBe(true)
    expect(mayFollow({ before: waiting, after: waiting })).toBe(false)
    expect(mayFollow({ after: registration() })).toBe(false)
    expect(mayFollow({ before: registration() })).toBe(false)
  })
})
