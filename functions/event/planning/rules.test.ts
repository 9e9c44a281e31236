import { describe, expect, it } from '@jest/globals'
import type { EventTerms, Times } from '../../../shared/contract/event'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  EventId,
  ResidentId,
  SessionId,
  StreetId,
} from '../../../shared/kernel/ids'
import type { Event, Session } from '../rules'
import {
  decidePlan,
  decidePublishing,
  eventOf,
  isSeen,
  nodeOf,
  occurrencesOf,
  type Plan,
  sessionsOf,
} from './rules'

const MAY_1 = '2030-05-01' as LocalDate
/** Noon of 1 May. */
const NOON = startOf(MAY_1) + 12 * HOUR_MS
const at = (days: number, from = '09:00', until = '11:00'): Times => ({
  day: addDays(MAY_1, days),
  hours: { from: from as LocalTime, until: until as LocalTime },
})
const plan = (more: Partial<Plan> = {}): Plan => ({
  words: { kind: 'class', title: '书法课' },
  venue: { name: '活动室' },
  sessions: [at(1)],
  signUp: 'each',
  terms: { capacity: 20 },
  ...more,
})
const decide = (sessions: readonly Times[], terms: Partial<EventTerms> = {}) =>
  decidePlan(plan({ sessions, terms: { capacity: 20, ...terms } }), NOON)
const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })
const wrongAt = (position: number) => refused('event.timesWrong', { position })
const wrong = (term: string) => refused('event.termsWrong', { term })

describe('When a class is held', () => {
  it('(4.2) is in the order of its days and hours, however it was written down', () => {
    const [first, second, third] = [at(1, '09:00', '10:00'), at(1, '14:00', '15:00'), at(2)]
    expect(decide([third, second, first])).toEqual({
      ok: true,
      value: plan({ sessions: [first, second, third] }),
    })
  })

  it.each<readonly [string, readonly Times[], number]>([
    ['ends when it begins', [at(1, '09:00', '09:00')], 1],
    ['ends before it begins', [at(1), at(2), at(3, '11:00', '09:00')], 3],
    ['begins while another one of the series lasts', [at(1), at(2), at(1, '10:30', '12:00')], 3],
    ['is the same as another one', [at(1), at(1)], 2],
    ['spans another one', [at(1, '09:30', '10:00'), at(1, '09:00', '12:00')], 2],
  ])('(4.2) is refused where one %s, and says which', (_, sessions, position) =>
    expect(decide(sessions)).toEqual(wrongAt(position)),
  )

  it('(4.2) may be one after the other, and to the end of the day', () =>
    expect(decide([at(1), at(1, '11:00', '12:00'), at(1, '23:00', '24:00')]).ok).toBe(true))

  it('(4.2) is at least once', () => expect(decide([])).toEqual(wrongAt(1)))

  it('(4.1) is not in the past, by the first of a series', () => {
    expect(decide([at(0, '11:30', '13:00')])).toEqual(refused('event.inThePast'))
    expect(decide([at(5), at(0, '12:00', '13:00')])).toEqual(refused('event.inThePast'))
    expect(decide([at(0, '12:30', '13:00')]).ok).toBe(true)
  })

  it('(4.1) is at most 400 days ahead, by the last of a series', () => {
    expect(decide([at(1), at(400)]).ok).toBe(true)
    expect(decide([at(401), at(1)])).toEqual(refused('event.tooFarAhead', { maxDays: 400 }))
  })
})

describe('What whoever comes is held to', () => {
  it.each<readonly [string, Partial<EventTerms>]>([
    ['ages', { minAge: 60, maxAge: 59 }],
    ['party', { capacity: 3, maxParty: 4 }],
  ])('(4.3) is refused where the %s do not fit: %j', (term, terms) =>
    expect(decide([at(1)], terms)).toEqual(wrong(term)),
  )

  it.each([
    { minAge: 60 },
    { maxAge: 12 },
    { minAge: 60, maxAge: 60 },
    { capacity: 3, maxParty: 3 },
    { capacity: 1 },
  ])('(4.3) fits: %j', (terms) => expect(decide([at(1)], terms).ok).toBe(true))

  it('(4.3) opens before signing up ends, by the first of the series', () => {
    const begins = startOf(addDays(MAY_1, 1)) + 9 * HOUR_MS
    const opens = (opensAt: number, closesHoursBefore?: number) =>
      decide([at(4), at(1)], {
        opensAt,
        ...(closesHoursBefore === undefined ? {} : { closesHoursBefore }),
      })
    expect(opens(begins)).toEqual(wrong('opening'))
    expect(opens(begins - 1).ok).toBe(true)
    expect(opens(begins - 2 * HOUR_MS, 2)).toEqual(wrong('opening'))
    expect(opens(begins - 2 * HOUR_MS - 1, 2).ok).toBe(true)
  })
})

const DISTRICT = 'dst_1' as DistrictId
const STREET = 'str_1' as StreetId
const COMMUNITY = 'cmt_1' as CommunityId
const COMPOUND = 'cpd_1' as CompoundId
const PATH = {
  ...{ districtId: DISTRICT, streetId: STREET },
  ...{ communityId: COMMUNITY, compoundId: COMPOUND },
}

describe('Where it is shown', () => {
  it('(4.1) goes down as far as its place, and no farther', () => {
    expect(nodeOf({ id: COMPOUND, name: '九鼎小区', ...PATH })).toStrictEqual({
      ...{ nodeId: COMPOUND, nodeName: '九鼎小区', ...PATH },
    })
    expect(
      nodeOf({ id: COMMUNITY, name: '北江', ...{ ...PATH, compoundId: undefined } } as never),
    ).toStrictEqual({
      ...{ nodeId: COMMUNITY, nodeName: '北江', districtId: DISTRICT },
      ...{ streetId: STREET, communityId: COMMUNITY },
    })
    expect(nodeOf({ id: STREET, name: '祖庙', districtId: DISTRICT, streetId: STREET })).toEqual({
      ...{ nodeId: STREET, nodeName: '祖庙', districtId: DISTRICT, streetId: STREET },
    })
    expect(nodeOf({ id: DISTRICT, name: '禅城', districtId: DISTRICT })).toStrictEqual({
      ...{ nodeId: DISTRICT, nodeName: '禅城', districtId: DISTRICT },
    })
  })
})

const sessionIdOf = (n: number) => `ses_${n}` as SessionId
const node = nodeOf({ id: COMMUNITY, name: '北江', districtId: DISTRICT, communityId: COMMUNITY })
const SERIES = { sessions: [at(1), at(8)] }
const stored = (more: Partial<Event> = {}, planned: Partial<Plan> = {}): Event => ({
  ...eventOf(plan(planned), node, {
    id: 'evt_1' as EventId,
    organiserId: 'res_1' as ResidentId,
    request: { key: 'a tap', hash: 'of what' },
    at: NOON,
    status: 'published',
    textCheck: { is: 'passed', of: 'words' },
    sessionIdOf,
    done: [],
  }),
  ...more,
})

describe('An event as it is stored', () => {
  it('(4.1) holds what was planned, from its first revision on', () =>
    expect(stored()).toStrictEqual({
      ...node,
      ...{ id: 'evt_1', rev: 1, organiserId: 'res_1', status: 'published', signUp: 'each' },
      words: { kind: 'class', title: '书法课' },
      venue: { name: '活动室' },
      terms: { capacity: 20 },
      sessions: [{ id: 'ses_1', ...at(1) }],
      textCheck: { is: 'passed', of: 'words' },
      ...{ createdAt: NOON, changedAt: NOON, done: [] },
      request: { key: 'a tap', hash: 'of what' },
    }))

  it('(4.2) counts its sessions from the first', () =>
    expect(occurrencesOf([at(1), at(2)], sessionIdOf)).toStrictEqual([
      { id: 'ses_1', ...at(1) },
      { id: 'ses_2', ...at(2) },
    ]))

  it.each<readonly [Event['status'], 'passed' | 'withWorker', boolean]>([
    ['published', 'passed', true],
    ['published', 'withWorker', false],
    ['draft', 'passed', false],
    ['declined', 'passed', false],
    ['proposed', 'passed', false],
  ])('(4.1) that is %s, its words %s, is seen: %s', (status, is, seen) =>
    expect(isSeen({ status, textCheck: { is, of: 'words' } })).toBe(seen),
  )
})

describe('A session of it', () => {
  it('(4.2) is a thing of its own, under the day on which it was made', () => {
    const expected: Session = {
      ...node,
      ...{ id: sessionIdOf(2), rev: 1, eventId: 'evt_1' as EventId, seatsId: sessionIdOf(2) },
      ...{ keptUnder: addDays(MAY_1, 8), ...at(8), venue: { name: '活动室' } },
      ...{ terms: { capacity: 20 }, kind: 'class', title: '书法课', status: 'open' },
      ...{ isShown: true, changedAt: NOON, done: [], shards: 1 },
      // A day before it begins.
      dueAt: startOf('2030-05-08' as LocalDate) + 9 * HOUR_MS,
    }
    expect(sessionsOf(stored({}, SERIES))[1]).toStrictEqual(expected)
  })

  it('(4.2) shares the seats of the first, where one signs up for the whole course', () => {
    const seats = (signUp: Plan['signUp']) =>
      sessionsOf(stored({}, { ...SERIES, signUp })).map(({ seatsId }) => seatsId)
    expect(seats('course')).toEqual(['ses_1', 'ses_1'])
    expect(seats('each')).toEqual(['ses_1', 'ses_2'])
    const [first, second] = sessionsOf(stored({}, { ...SERIES, signUp: 'course' }))
    expect(first).toMatchObject({ course: { last: at(8) }, keptUnder: at(8).day })
    expect(second).not.toHaveProperty('course')
  })

  it('(4.1) of a draft is hidden', () =>
    expect(sessionsOf(stored({ status: 'draft' }))[0]?.isShown).toBe(false))
})

describe('A draft', () => {
  it('(4.1) is published as it is', () =>
    expect(decidePublishing(stored({ status: 'draft' }), { now: NOON })).toStrictEqual({
      ok: true,
      value: stored(),
    }))

  it.each(['published', 'cancelled', 'declined', 'proposed'] as const)(
    '(4.1) is what is published, nothing that is %s',
    (status) =>
      expect(decidePublishing(stored({ status }), { now: NOON })).toEqual(
        refused('event.notInThisState'),
      ),
  )

  it('(4.1) that lay too long is not published any more', () =>
    expect(decidePublishing(stored({ status: 'draft' }), { now: NOON + 24 * HOUR_MS })).toEqual(
      refused('event.inThePast'),
    ))

  it('(4.1, 4.5) is published at other times where the worker says so, each session under its own name', () => {
    const draft = stored({ status: 'draft' }, SERIES)
    const sessions = [at(9), at(2)]
    expect(decidePublishing(draft, { now: NOON, sessions })).toStrictEqual({
      ok: true,
      value: {
        ...{ ...draft, status: 'published' },
        sessions: [
          { id: 'ses_1', ...at(2) },
          { id: 'ses_2', ...at(9) },
        ],
      },
    })
  })

  it.each([
    [[at(2)], 2],
    [[at(2), at(3), at(4)], 3],
  ])('(4.2) takes as many times as it has', (sessions, position) => {
    const draft = stored({ status: 'draft' }, SERIES)
    expect(decidePublishing(draft, { now: NOON, sessions })).toEqual(wrongAt(position))
  })

  it('(4.1) at other times is held to what every plan is', () => {
    const draft = stored({ status: 'draft' })
    expect(decidePublishing(draft, { now: NOON, sessions: [at(-1)] })).toEqual(
      refused('event.inThePast'),
    )
  })
})
