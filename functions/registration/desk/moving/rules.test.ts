import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { refuse } from '../../../../shared/kernel/outcome'
import { at, CHEN, LI, registration, waits, WANG } from '../../../testing/seats'
import { decideMove, type Move } from './rules'

const by = 'res_XIAOLI' as ResidentId
const now = at(9, 9)
const waiting = registration({ status: 'waitlisted', joinedAt: 300, life: 2 })
const line = [waits(LI, 1, 100), waits(WANG, 1, 200), waits(CHEN, 1, 300)]
const moved = (move: Partial<Move> = {}, change: Partial<typeof waiting> = {}) =>
  decideMove({ ...waiting, ...change }, { place: 1, reason: 'frail', ...move }, { line, by, now })

describe('Somebody who waits and is put elsewhere', () => {
  it('(4.4) has another place, and who did it and why is kept', () => {
    const outcome = moved()
    expect(outcome).toMatchObject({
      value: { status: 'waitlisted', joinedAt: 99, rev: 2, changedAt: now, changedBy: by },
    })
    expect(outcome.ok && outcome.value.acts).toEqual([
      { what: 'moved', life: 2, by, at: now, from: 300, reason: 'frail' },
    ])
    expect(moved({ place: 2 })).toMatchObject({ value: { joinedAt: 150 } })
    expect(moved({ place: 3 })).toMatchObject({ value: { joinedAt: 201 } })
  })

  it('(4.4) keeps what was done before', () => {
    const act = { what: 'signedUp', life: 2, by, at: 5 } as const
    const outcome = moved({}, { acts: [act] })
    expect(outcome.ok && outcome.value.acts).toMatchObject([act, { what: 'moved' }])
  })

  it('(4.4) for another reason than the list has is said in words, and for those without', () => {
    expect(moved({ reason: 'other' })).toEqual(refuse({ code: 'seat.sayWhy' }))
    expect(moved({ words: '刚出院' })).toEqual(refuse({ code: 'seat.sayWhy' }))
    const outcome = moved({ reason: 'other', words: '刚出院' })
    expect(outcome).toMatchObject({ value: { acts: [{ reason: 'other', words: '刚出院' }] } })
  })

  it('(4.4) is nobody who does not wait, nor the worker themself', () => {
    for (const status of ['confirmed', 'offered', 'cancelled', 'attended', 'noShow'] as const)
      expect(moved({}, { status })).toEqual(refuse({ code: 'seat.notWaiting' }))
    expect(moved({}, { residentId: by })).toEqual(refuse({ code: 'seat.own' }))
  })

  it('(4.4) fits nowhere between two of one millisecond', () => {
    const close = [waits(LI, 1, 100), waits(WANG, 1, 100)]
    expect(decideMove(waiting, { place: 2, reason: 'frail' }, { line: close, by, now })).toEqual(
      refuse({ code: 'seat.noRoom' }),
    )
  })

  it('(4.4) whose place was never written down counts from the beginning', () => {
    const { joinedAt: _none, ...without } = waiting
    const facts = { line: [], by, now }
    expect(decideMove(without, { place: 1, reason: 'frail' }, facts)).toMatchObject({
      value: { joinedAt: 0, acts: [{ from: 0 }] },
    })
  })
})
