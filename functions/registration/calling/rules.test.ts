import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { at, CHEN, LI, registration, seating, session } from '../../testing/seats'
import type { Registration } from '../rules'
import { written } from '../seating/rules'
import {
  byBuilding,
  decideCall,
  hasSaidYes,
  isSaidAlready,
  offeredIn,
  standsAs,
  triesOf,
} from './rules'

const [he, wu] = ['res_HE', 'res_WU'] as [ResidentId, ResidentId]
const until = at(10, 11)
const now = at(10, 9)
const offered = (change: Partial<Registration> = {}) =>
  registration({ status: 'offered', shard: 0, offeredUntil: until, life: 2, ...change })
const call = (outcome: 'comes' | 'declines' | 'notReached', by = he, when = now) => ({
  ...{ reason: 'offered' as const, outcome, by, now: when },
})
const stands = (one: Registration, when: number) => standsAs(one, { reason: 'offered', now: when })
const called = (outcome: 'comes' | 'declines' | 'notReached', by = he, life = 2) =>
  ({ what: 'called', life, by, at: now, outcome }) as const

describe('Who is called', () => {
  it('(4.4) is whoever is offered a seat, to the last minute', () => {
    const seats = seating({
      entries: {
        CHEN: written({ party: 1, life: 1, offeredUntil: until }),
        LI: written({ party: 1, life: 1 }),
      },
    })
    expect(offeredIn(seats, until - 1)).toEqual([CHEN])
    expect(offeredIn(seats, until)).toEqual([])
    expect(offeredIn({ entries: {} }, now)).toEqual([])
    expect(LI).not.toBe(CHEN)
  })

  it('(4.4) stands one building after the other, whoever has the least time first', () => {
    const row = (compoundName: string, buildingName: string, ends = 1) => ({
      ...{ compoundName, buildingName, until: ends },
    })
    const rows = [
      row('九鼎小区', '10栋'),
      row('九鼎小区', '2栋', 5),
      row('九鼎小区', '2栋', 3),
      row('北苑', '3栋'),
    ]
    expect([...rows].sort(byBuilding)).toEqual([rows[3], rows[2], rows[1], rows[0]])
  })
})

describe('An offer, and what becomes of it', () => {
  it('(4.4) stands until its last minute', () => {
    expect(stands(offered(), until - 1)).toBeUndefined()
    expect(stands(offered(), until)).toBe('lapsed')
    expect(stands(registration({ status: 'offered' }), 0)).toBe('lapsed')
    expect(stands(registration(), now)).toBe('comes')
    expect(stands(registration({ status: 'attended' }), now)).toBe('comes')
    expect(stands(registration({ status: 'waitlisted' }), now)).toBe('lapsed')
    expect(stands(registration({ status: 'cancelled' }), now)).toBe('declines')
    expect(stands(registration({ status: 'cancelled', because: 'lapsed' }), now)).toBe('lapsed')
  })

  it('(4.4) is theirs when they come', () => {
    const outcome = decideCall(offered(), session(), call('comes'))
    expect(outcome).toMatchObject({
      value: { status: 'confirmed', shard: 0, changedAt: now, changedBy: he, rev: 2 },
    })
    expect(outcome.ok && outcome.value.offeredUntil).toBeUndefined()
    expect(outcome.ok && outcome.value.acts).toEqual([called('comes')])
  })

  it('(4.4) is given back when they do not, without a word of the community’s', () => {
    const outcome = decideCall(offered(), session(), call('declines'))
    expect(outcome).toMatchObject({ value: { status: 'cancelled', changedBy: he } })
    expect(outcome.ok && outcome.value.because).toBeUndefined()
    expect(outcome.ok && outcome.value.acts).toEqual([called('declines')])
    const late = offered({ offeredUntil: at(10, 20) })
    expect(decideCall(late, session(), call('declines', he, at(10, 19)))).toEqual(
      refuse({ code: 'seat.begun' }),
    )
  })

  it('(4.4) stands as before when nobody answers, which is counted', () => {
    const outcome = decideCall(offered(), session(), call('notReached'))
    expect(outcome).toMatchObject({
      value: { status: 'offered', offeredUntil: until, acts: [called('notReached')] },
    })
    const { offeredUntil: _none, ...open } = offered()
    const still = decideCall(open, session(), call('notReached', he, -1))
    expect(still).toMatchObject({ value: { status: 'offered' } })
    expect(still.ok && still.value).not.toHaveProperty('offeredUntil')
  })

  it('(4.4) of which a colleague knows already is told, with the colleague', () => {
    const comes = registration({ life: 2, acts: [called('notReached', wu), called('comes', wu)] })
    expect(decideCall(comes, session(), call('declines'))).toEqual(
      refuse({ code: 'seatCall.over', stands: 'comes', calledBy: wu }),
    )
    const own = registration({ life: 2 })
    expect(decideCall(own, session(), call('declines'))).toEqual(
      refuse({ code: 'seatCall.over', stands: 'comes' }),
    )
  })

  it('(4.4) of an earlier sign-up says nothing of this one', () => {
    const before = registration({ life: 2, acts: [called('comes', wu, 1)] })
    expect(decideCall(before, session(), call('declines'))).toEqual(
      refuse({ code: 'seatCall.over', stands: 'comes' }),
    )
    expect(triesOf(offered({ acts: [called('notReached', wu, 1)] }))).toEqual({ tries: 0 })
  })
})

describe('Whoever has a seat and is asked before the class', () => {
  const asked = (outcome: 'comes' | 'declines' | 'notReached', when = now) => ({
    ...call(outcome, he, when),
    reason: 'absences' as const,
  })
  const seat = (change: Partial<Registration> = {}) => registration({ life: 2, ...change })
  const said = (one: Registration) => standsAs(one, { reason: 'absences', now })

  it('(4.8) has said nothing until a worker heard that they come', () => {
    expect(said(seat())).toBeUndefined()
    expect(said(seat({ acts: [called('notReached')] }))).toBeUndefined()
    expect(said(seat({ acts: [called('comes')] }))).toBe('comes')
    expect(said(seat({ acts: [called('comes', wu, 1)] }))).toBeUndefined()
    expect(hasSaidYes(seat({ acts: [called('comes')] }))).toBe(true)
    expect(hasSaidYes(seat({ acts: [called('declines')] }))).toBe(false)
  })

  it('(4.8) has nothing to say once the seat is theirs no more, or the class was held', () => {
    for (const status of ['cancelled', 'waitlisted', 'offered'] as const)
      expect(said(seat({ status }))).toBe('declines')
    for (const status of ['attended', 'noShow'] as const)
      expect(said(seat({ status }))).toBe('comes')
  })

  it('(4.8) keeps the seat when they come and when nobody answers', () => {
    expect(decideCall(seat(), session(), asked('comes'))).toMatchObject({
      value: { status: 'confirmed', acts: [called('comes')], rev: 2 },
    })
    const open = decideCall(seat(), session(), asked('notReached'))
    expect(open).toMatchObject({ value: { status: 'confirmed', acts: [called('notReached')] } })
    expect(open.ok && open.value).not.toHaveProperty('offeredUntil')
  })

  it('(4.8) gives it back when they do not come, and reads it', () =>
    expect(decideCall(seat(), session(), asked('declines'))).toMatchObject({
      value: { status: 'cancelled', because: 'worker', changedBy: he, acts: [called('declines')] },
    }))

  it.each(['comes', 'declines', 'notReached'] as const)(
    '(4.8) is not asked any more once it has begun: %s',
    (outcome) => {
      const begins = at(10, 19)
      expect(decideCall(seat(), session(), asked(outcome, begins - 1))).toMatchObject({ ok: true })
      expect(decideCall(seat(), session(), asked(outcome, begins))).toEqual(
        refuse({ code: 'seat.begun' }),
      )
    },
  )

  it('(4.8) is asked until the last of a course begins, of an offer until the first', () => {
    const lastDay = { ...session(), day: '2030-05-17' as LocalDate }
    const course = session({ course: { last: { day: lastDay.day, hours: lastDay.hours } } })
    const asks = (when: number) => decideCall(seat(), course, asked('declines', when)).ok
    expect([asks(at(17, 19) - 1), asks(at(17, 19))]).toEqual([true, false])
    const kept = offered({ offeredUntil: at(10, 20) })
    expect(decideCall(kept, course, call('comes', he, at(10, 19)))).toEqual(
      refuse({ code: 'seat.begun' }),
    )
  })

  it('(4.8) is asked once: a colleague hears what came of it', () => {
    const comes = seat({ acts: [called('comes', wu)] })
    expect(decideCall(comes, session(), asked('declines'))).toEqual(
      refuse({ code: 'seatCall.over', stands: 'comes', calledBy: wu }),
    )
    expect(isSaidAlready(seat({ acts: [called('comes')] }), asked('comes'))).toBe(true)
    expect(isSaidAlready(seat(), asked('comes'))).toBe(false)
  })
})

describe('The same word once more', () => {
  it('(4.4) by the same worker is a retry, by another or of something else it is not', () => {
    const comes = registration({ life: 2, acts: [called('comes')] })
    expect(isSaidAlready(comes, call('comes'))).toBe(true)
    expect(isSaidAlready(comes, call('comes', wu))).toBe(false)
    expect(isSaidAlready(comes, call('declines'))).toBe(false)
    expect(isSaidAlready(registration({ life: 2 }), call('comes'))).toBe(false)
    expect(isSaidAlready(offered({ acts: [called('notReached')] }), call('notReached'))).toBe(false)
  })
})

describe('Those whom nobody reached', () => {
  it('(4.4) are counted, with the last time', () => {
    const last = { ...called('notReached', wu), at: now + 5 }
    const signed = { what: 'signedUp', life: 2, by: he, at: 1 } as const
    expect(triesOf(offered({ acts: [signed, called('notReached'), last] }))).toEqual({
      ...{ tries: 2, last },
    })
    expect(triesOf(offered())).toEqual({ tries: 0 })
    expect(triesOf(offered({ acts: [called('comes')] }))).toEqual({ tries: 0 })
  })
})
