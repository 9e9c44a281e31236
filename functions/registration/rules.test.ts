import { describe, expect, it } from '@jest/globals'
import { CHEN, registration } from '../testing/seats'
import { type Act, changed, hasMoved, isActive, mayFollow, mineOf, withAct } from './rules'

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

  it('(4.4) is elsewhere in the line where its place is another, of the same waiting', () => {
    const waiting = registration({ status: 'waitlisted', joinedAt: 5 })
    const elsewhere = { ...waiting, joinedAt: 4 }
    expect(hasMoved({ before: waiting, after: elsewhere })).toBe(true)
    expect(hasMoved({ before: waiting, after: waiting })).toBe(false)
    expect(hasMoved({ before: waiting, after: { ...elsewhere, life: 2 } })).toBe(false)
    expect(hasMoved({ before: waiting, after: { ...elsewhere, status: 'confirmed' } })).toBe(false)
    expect(hasMoved({ before: { ...waiting, status: 'cancelled' }, after: elsewhere })).toBe(false)
    expect(hasMoved({ after: elsewhere })).toBe(false)
    expect(hasMoved({ before: waiting })).toBe(false)
  })

  it('(4.3) keeps what workers did, the latest twenty', () => {
    const act = (at: number): Act => ({ what: 'called', life: 1, by: CHEN, at })
    expect(withAct({}, act(1))).toEqual({ acts: [act(1)] })
    const many = Array.from({ length: 20 }, (_, n) => act(n))
    const { acts } = withAct({ acts: many }, act(20))
    expect(acts).toHaveLength(20)
    expect([acts[0]?.at, acts[19]?.at]).toEqual([1, 20])
  })
})
