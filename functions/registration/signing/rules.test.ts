import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import { at, CHEN, LI, registration, session, WANG } from '../../testing/seats'
import { begun, type Person, refusedByWish, saidOf, type Wish } from './rules'

const NOW = at(8, 12)
const one: Wish = { party: 1 }
const refusal = (terms: object, wish: Wish = one, now = NOW) =>
  refusedByWish(session({ terms: { capacity: 3, ...terms } }), wish, now)?.refusal

describe('Who may sign up', () => {
  it('(4.3) may as long as it is open, and not a moment longer', () => {
    expect(refusal({})).toBeUndefined()
    expect(refusal({}, one, at(10, 19) - 1)).toBeUndefined()
    expect(refusal({}, one, at(10, 19))).toEqual({ code: 'session.closed' })
    const early = { closesHoursBefore: 24 }
    expect(refusal(early, one, at(9, 19) - 1)).toBeUndefined()
    expect(refusal(early, one, at(9, 19))).toEqual({ code: 'session.closed' })
  })

  it('(4.3) waits for the hour at which it opens', () => {
    const opensAt = at(8, 13)
    expect(refusal({ opensAt })).toEqual({ code: 'session.notYetOpen', opensAt })
    expect(refusal({ opensAt }, one, opensAt)).toBeUndefined()
  })

  it('(4.1) hears that it was cancelled, or is closed', () => {
    const of = (status: 'cancelled' | 'closed' | 'tookPlace') =>
      refusedByWish(session({ status }), one, NOW)?.refusal.code
    expect([of('cancelled'), of('closed'), of('tookPlace')]).toEqual([
      ...['session.cancelled', 'session.closed', 'session.closed'],
    ])
  })

  it('(4.2) has until the next of a course begins, whose first is not held', () => {
    const first = { day: '2030-05-12' as LocalDate, hours: session().hours }
    const kept = session({
      ...{ status: 'cancelled', areSeatsKept: true, course: { first, last: first } },
    })
    expect(refusedByWish(kept, one, at(12, 19) - 1)).toBeUndefined()
    expect(refusedByWish(kept, one, at(12, 19))?.refusal.code).toBe('session.closed')
    const closed = { ...kept, isSignUpClosed: true } as const
    expect(refusedByWish(closed, one, NOW)?.refusal.code).toBe('session.closed')
  })

  it('(4.3) comes alone, unless more may come together', () => {
    expect(refusal({}, { party: 2 })).toEqual({ code: 'registration.partyTooLarge', max: 1 })
    expect(refusal({ maxParty: 3 }, { party: 3 })).toBeUndefined()
    expect(refusal({ maxParty: 3 }, { party: 4 })).toEqual({
      ...{ code: 'registration.partyTooLarge', max: 3 },
    })
  })

  it('(4.3) answers all that is asked', () => {
    const questions = ['会用微信吗', '带不带手机']
    const missing = { code: 'registration.answersMissing' }
    expect(refusal({ questions })).toEqual(missing)
    expect(refusal({ questions }, { party: 1, answers: ['会'] })).toEqual(missing)
    expect(refusal({ questions }, { party: 1, answers: ['会', '带'] })).toBeUndefined()
    expect(refusal({}, { party: 1, answers: ['会'] })).toEqual(missing)
  })

  it('(4.3) is of the age that it is for, and a guardian says yes', () => {
    expect(refusal({ minAge: 60 })).toEqual({ code: 'registration.otherAge', min: 60 })
    expect(refusal({ maxAge: 12 })).toEqual({ code: 'registration.otherAge', max: 12 })
    expect(refusal({ minAge: 6, maxAge: 12 })).toEqual({
      ...{ code: 'registration.otherAge', min: 6, max: 12 },
    })
    expect(refusal({ minAge: 60 }, { party: 1, isOfAge: true })).toBeUndefined()
    expect(refusal({ withGuardian: true })).toEqual({ code: 'registration.guardianMissing' })
    expect(refusal({ withGuardian: true }, { party: 1, guardianAgrees: true })).toBeUndefined()
  })
})

const path = { districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' }
const person = (change: Partial<Person> = {}): Person =>
  ({
    ...{ id: 'reg_chen', residentId: CHEN },
    home: { ...path, householdId: 'hhd', buildingId: 'bld', id: 'mbr', compoundName: '九鼎小区' },
    ...change,
  }) as never
const begins = (before?: ReturnType<typeof registration>, wish = one, change = {}) =>
  begun(person(change), { session: session(), before, wish, now: NOW })

describe('A registration', () => {
  it('(4.3) begins with what is known of whoever signs up, and no more', () =>
    expect(begins()).toStrictEqual({
      ok: true,
      value: {
        ...{ ...path, householdId: 'hhd', buildingId: 'bld', id: 'reg_chen', residentId: CHEN },
        ...{ seatsId: session().seatsId, eventId: 'evt_class', keptUnder: session().keptUnder },
        ...{ rev: 1, life: 1, done: [], status: 'confirmed', party: 1 },
        ...{ signedAt: NOW, changedAt: NOW, changedBy: CHEN },
      },
    }))

  it('(4.3) says by whom and in whose name', () =>
    expect(begins(undefined, one, { proxyId: LI })).toMatchObject({
      value: { residentId: CHEN, changedBy: LI, proxyId: LI },
    }))

  it('(4.3) keeps which worker did it, and what workers did before', () => {
    const act = { what: 'cancelled', life: 2, by: LI, at: 4 } as const
    const before = registration({ status: 'cancelled', life: 2, acts: [act] })
    const signedUp = { what: 'signedUp', by: WANG, at: NOW } as const
    expect(begins(undefined, one, { workerId: WANG })).toMatchObject({
      value: { residentId: CHEN, changedBy: WANG, acts: [{ ...signedUp, life: 1 }] },
    })
    expect(begins(before, one, { workerId: WANG })).toMatchObject({
      value: { life: 3, acts: [act, { ...signedUp, life: 3 }] },
    })
    const own = begins(before)
    expect(own.ok && own.value.acts).toEqual([act])
    const first = begins(undefined)
    expect(first.ok && 'acts' in first.value).toBe(false)
    expect(first.ok && 'proxyId' in first.value).toBe(false)
  })

  it('(4.4) begins once, and anew behind one that ended, with its keys', () => {
    for (const status of ['confirmed', 'waitlisted', 'offered'] as const)
      expect(begins(registration({ status }))).toEqual({
        ...{ ok: false, refusal: { code: 'registration.already' } },
      })
    const done = [{ key: 'k', hash: 'h', at: 1, answer: '' }]
    for (const status of ['cancelled', 'attended', 'noShow'] as const)
      expect(begins(registration({ status, rev: 4, life: 2, done }))).toMatchObject({
        value: { rev: 5, life: 3, done },
      })
  })

  it('(4.3) keeps what was said, where something was', () => {
    expect(saidOf(one)).toEqual({})
    expect(saidOf({ party: 1, answers: [] })).toEqual({})
    const said = { answers: ['会'], guardianAgrees: true } as const
    expect(saidOf({ party: 2, ...said, answers: ['会'], isOfAge: true })).toEqual(said)
    expect(begins(undefined, { party: 2, answers: ['会'] })).toMatchObject({
      value: { party: 2, answers: ['会'] },
    })
  })
})
