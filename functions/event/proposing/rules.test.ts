import { describe, expect, it } from '@jest/globals'
import type { CompoundId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { anEvent, NOON_OF_MAY, sessionAt } from '../../testing/eventFacts'
import { decideOn, type Decision, hasRoom, isSameDecision, planOf, proposedOf } from './rules'

const WORKER = 'res_9' as ResidentId
const sessionIdOf = (n: number) => `ses_${n}` as SessionId
const waiting = anEvent({ status: 'proposed', proposal: {} })
const decide = (decision: Decision, { event = waiting, by = WORKER } = {}) =>
  decideOn(event, decision, { by, at: NOON_OF_MAY, sessionIdOf })
const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })
const { id: _id, ...times } = sessionAt(1, 1)

describe('What a neighbour proposes', () => {
  const wish = {
    compoundId: 'cpd_1' as CompoundId,
    words: { kind: 'event', title: '旧书交换' },
    venue: { name: '花园' },
    sessions: [times],
    capacity: 30,
  } as const

  it('(4.1) has no other terms than how many may come, each session by itself', () =>
    expect(planOf({ ...wish, sessions: [times] })).toStrictEqual({
      ...{ words: wish.words, venue: wish.venue, sessions: [times], signUp: 'each' },
      terms: { capacity: 30 },
    }))

  it('(4.1) may be for families and for the whole course', () =>
    expect(planOf({ ...wish, sessions: [times], maxParty: 4, signUp: 'course' })).toMatchObject({
      signUp: 'course',
      terms: { capacity: 30, maxParty: 4 },
    }))

  it('(4.1) is one of three at the most that wait for an answer', () => {
    const [open, closed] = [{ status: 'proposed' }, { status: 'declined' }] as const
    expect(hasRoom([open, closed, open, closed]).ok).toBe(true)
    expect(hasRoom([open, closed, open, open])).toEqual(refused('proposal.tooMany', { max: 3 }))
  })

  it('(4.1) is read with when and where', () =>
    expect(proposedOf(waiting)).toStrictEqual({
      ...{ id: 'evt_1', since: NOON_OF_MAY, compoundName: '九鼎小区', words: waiting.words },
      ...{ venue: waiting.venue, signUp: 'each', terms: { capacity: 20 }, sessions: [times] },
    }))
})

describe('A worker’s word on it', () => {
  it('(4.1) has it held as it was proposed', () =>
    expect(decide({ decision: 'approved' })).toStrictEqual({
      ok: true,
      value: {
        ...waiting,
        status: 'published',
        proposal: { decidedBy: WORKER, decidedAt: NOON_OF_MAY },
      },
    }))

  it('(4.1) has it held in another room, with other terms, at other times', () => {
    const [later, soon] = [sessionAt(2, 9), sessionAt(1, 8)]
    const [venue, terms] = [{ name: '三楼' }, { capacity: 9, maxParty: 2 }]
    const sessions = [later, soon].map(({ id: _, ...one }) => one)
    expect(decide({ decision: 'approved', venue, terms, sessions })).toStrictEqual({
      ok: true,
      value: {
        ...{ ...waiting, status: 'published', venue, terms, sessions: [soon, later] },
        proposal: { decidedBy: WORKER, decidedAt: NOON_OF_MAY },
      },
    })
  })

  it('(4.1) is held to the same as every plan', () => {
    expect(decide({ decision: 'approved', terms: { capacity: 2, maxParty: 3 } })).toEqual(
      refused('event.termsWrong', { term: 'party' }),
    )
    const gone = anEvent({ ...waiting, sessions: [sessionAt(1, -1)] })
    expect(decide({ decision: 'approved' }, { event: gone })).toEqual(refused('event.inThePast'))
  })

  it('(4.1) declines it, and says why', () => {
    expect(decide({ decision: 'declined', reason: 'roomTaken' })).toStrictEqual({
      ok: true,
      value: {
        ...waiting,
        status: 'declined',
        proposal: { decidedBy: WORKER, decidedAt: NOON_OF_MAY, reason: 'roomTaken' },
      },
    })
    expect(decide({ decision: 'declined' })).toEqual(
      refused('input.invalid', { field: 'reason', problem: 'missing' }),
    )
  })

  it('(4.1) is never that of whoever proposed it', () =>
    expect(decide({ decision: 'approved' }, { by: waiting.organiserId })).toEqual(
      refused('proposal.own'),
    ))

  it.each(['published', 'declined', 'cancelled', 'draft'] as const)(
    '(4.1) is said once: not of what is %s',
    (status) =>
      expect(decide({ decision: 'approved' }, { event: anEvent({ ...waiting, status }) })).toEqual(
        refused('event.notInThisState'),
      ),
  )
})

describe('The same word once more', () => {
  const approved = { proposal: { decidedBy: WORKER } }
  const declined = { proposal: { decidedBy: WORKER, reason: 'noTime' as const } }

  it('(4.1) is a retry', () => {
    expect(isSameDecision(approved, { decision: 'approved' }, WORKER)).toBe(true)
    expect(isSameDecision(declined, { decision: 'declined', reason: 'noTime' }, WORKER)).toBe(true)
  })

  it('(4.1) is another one by somebody else, for another reason, or the other way round', () => {
    const other = 'res_8' as ResidentId
    expect(isSameDecision(approved, { decision: 'approved' }, other)).toBe(false)
    expect(isSameDecision({ proposal: {} }, { decision: 'approved' }, WORKER)).toBe(false)
    expect(isSameDecision({}, { decision: 'approved' }, WORKER)).toBe(false)
    expect(isSameDecision(approved, { decision: 'declined', reason: 'noTime' }, WORKER)).toBe(false)
    expect(isSameDecision(declined, { decision: 'approved' }, WORKER)).toBe(false)
    expect(isSameDecision(declined, { decision: 'declined', reason: 'unclear' }, WORKER)).toBe(
      false,
    )
  })
})
