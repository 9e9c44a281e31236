import { describe, expect, it } from '@jest/globals'
import type { MyProposal } from '../../../../../shared/contract/proposal'
import { addDays, type LocalDate } from '../../../../../shared/kernel/dates'
import type { HourRange } from '../../../../../shared/kernel/hours'
import type { CompoundId, EventId } from '../../../../../shared/kernel/ids'
import { EMPTY_DRAFT } from '../publish/draft'
import { onceMore, wishOf } from './wish'

const TODAY = '2030-05-01' as LocalDate
const DAY = '2030-05-10' as LocalDate
const hours = { from: '09:00', until: '10:30' } as HourRange
const HOME = { id: 'cpd_1' as CompoundId, name: '九鼎小区' }
const here = { nodeId: HOME.id, compounds: [HOME] }
const draft = { ...EMPTY_DRAFT, title: ' 旧书角 ', place: '九鼎小区花园', day: DAY, hours }

describe('What a neighbour would hold', () => {
  it('(4.1) is a name, a place of where they live, a time and how many', () =>
    expect(wishOf(draft, here)).toStrictEqual({
      compoundId: HOME.id,
      words: { kind: 'class', title: '旧书角' },
      venue: { name: '九鼎小区花园', placeId: HOME.id },
      sessions: [{ day: DAY, hours }],
      capacity: 20,
    }))

  it('(4.1) is so many weeks, at most eight, and one may come together', () => {
    const wish = wishOf({ ...draft, weeks: 60, signUp: 'course', maxParty: 6, capacity: 5 }, here)
    expect(wish).toMatchObject({ signUp: 'course', maxParty: 5, capacity: 5 })
    expect(wish?.sessions.map(({ day }) => day)).toEqual(
      Array.from({ length: 8 }, (_, week) => addDays(DAY, week * 7)),
    )
    expect(wishOf({ ...draft, signUp: 'course' }, here)).not.toHaveProperty('signUp')
  })

  it('(4.1) is not sent before it is whole', () => {
    const { day: _left, ...dayless } = draft
    for (const lacking of [{ ...draft, title: ' ' }, { ...draft, place: '' }, dayless])
      expect(wishOf(lacking, here)).toBeUndefined()
  })
})

describe('What was proposed and declined', () => {
  const proposal: MyProposal = {
    ...{ id: 'evt_1' as EventId, since: 1, compoundName: HOME.name, status: 'declined' },
    words: { kind: 'event', title: '旧书角', bring: '旧书' },
    venue: { name: '九鼎小区花园', placeId: HOME.id },
    ...{ sessions: [{ day: DAY, hours }], signUp: 'each', terms: { capacity: 12 } },
    reason: 'unclear',
  }

  it('(4.1) is filled in as it was', () => {
    const again = onceMore(proposal, TODAY)
    expect(again).toMatchObject({ title: '旧书角', bring: '旧书', day: DAY, maxParty: 1 })
    expect(wishOf(again, here)).toStrictEqual({
      ...{ compoundId: HOME.id, words: proposal.words, venue: proposal.venue },
      ...{ sessions: proposal.sessions, capacity: 12 },
    })
    const course = { ...proposal, signUp: 'course' as const, terms: { capacity: 12, maxParty: 2 } }
    expect(onceMore(course, TODAY)).toMatchObject({ signUp: 'course', maxParty: 2, weeks: 1 })
  })

  it('(4.1) leaves the day to choose where that was what stood against it, or it is over', () => {
    for (const reason of ['roomTaken', 'noTime'] as const)
      expect(onceMore({ ...proposal, reason }, TODAY)).not.toHaveProperty('day')
    expect(onceMore(proposal, DAY)).not.toHaveProperty('day')
    expect(onceMore({ ...proposal, reason: 'notForHere' }, TODAY).day).toBe(DAY)
  })
})
