import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { anEvent } from '../../testing/eventFacts'
import { eventNews, menderOf, refusalOf, withTextCheck } from './rules'

const waits = anEvent({ textCheck: { is: 'withWorker', of: 'words' } })
const refusal = { is: 'refused', of: 'words', label: 'ad' } as const

describe('A worker’s word on the words of an event', () => {
  it('(9.1) lets it stand as it was', () => {
    const check = { is: 'passed', of: 'words' } as const
    expect(withTextCheck(waits, check)).toStrictEqual({ ...waits, textCheck: check })
  })

  it('(9.1) declines it', () =>
    expect(withTextCheck(waits, refusal)).toStrictEqual({
      ...waits,
      textCheck: refusal,
      status: 'declined',
    }))

  it('(9.1) says nothing of words that were written afterwards, or that were decided on', () => {
    expect(withTextCheck(waits, { ...refusal, of: 'others' })).toBeUndefined()
    expect(withTextCheck(anEvent(), refusal)).toBeUndefined()
  })
})

describe('What whoever holds it hears', () => {
  const proposed = anEvent({ status: 'proposed', proposal: {} })
  const decidedBy = 'res_2' as ResidentId
  const proposal = { decidedBy, decidedAt: 1 }
  const approved = anEvent({ proposal })
  const hidden = { ...waits, proposal }
  const { organiserId } = proposed
  const kindsOf = (...[before, after]: Parameters<typeof eventNews>) =>
    eventNews(before, after).map(({ kind }) => kind)

  it('(4.1) is that what they proposed is held, or not', () => {
    expect(eventNews(proposed, approved)).toEqual([{ kind: 'event.approved', to: organiserId }])
    const declined = anEvent({ status: 'declined', proposal: { ...proposal, reason: 'noTime' } })
    expect(eventNews(proposed, declined)).toEqual([
      { kind: 'event.declined', to: organiserId, reason: 'noTime' },
    ])
  })

  it('(4.1, 9.1) is told once neighbours see it, and not before', () => {
    expect(eventNews(proposed, hidden)).toEqual([])
    expect(eventNews(hidden, approved)).toEqual([{ kind: 'event.approved', to: organiserId }])
    expect(eventNews(approved, { ...approved, changedAt: 9 })).toEqual([])
  })

  it('(4.1, 9.1) is that it is not held after all, when the words that were changed in it are refused', () => {
    const refused = { ...hidden, status: 'declined', textCheck: refusal } as const
    expect(eventNews(hidden, refused)).toEqual([
      { kind: 'event.refused', to: decidedBy, reason: 'ad' },
      { kind: 'event.declined', to: organiserId, reason: 'ad' },
    ])
    expect(eventNews(refused, refused)).toEqual([])
    // The worker mends it: it is held from then on.
    expect(kindsOf(refused, approved)).toEqual(['event.approved'])
  })

  it('(9.1) is that its words were refused, once', () => {
    const declined = anEvent({ status: 'declined', textCheck: refusal })
    expect(kindsOf(waits, declined)).toEqual(['event.refused'])
    expect(kindsOf(undefined, declined)).toEqual(['event.refused'])
    expect(kindsOf(declined, declined)).toEqual([])
    const own = { ...proposed, status: 'declined', textCheck: refusal } as const
    expect(eventNews(proposed, own)).toEqual([
      { kind: 'event.refused', to: organiserId, reason: 'ad' },
    ])
  })

  it('(4.1) is nothing else', () => {
    expect(kindsOf(undefined, proposed)).toEqual([])
    expect(kindsOf(undefined, anEvent())).toEqual([])
    expect(kindsOf(proposed, proposed)).toEqual([])
    expect(kindsOf(anEvent({ status: 'draft' }), anEvent())).toEqual([])
    expect(kindsOf(waits, anEvent())).toEqual([])
    expect(kindsOf(proposed, { ...proposed, status: 'cancelled' })).toEqual([])
  })
})

describe('A worker’s word on words that were rewritten', () => {
  const [seen, by] = [anEvent(), 'res_2' as ResidentId]
  const words = { kind: 'class', title: '书法入门' } as const
  const waiting = { words, of: 'others', by }
  const rewrote = { ...seen, rewritten: waiting }
  const passed = { is: 'passed', of: 'others' } as const
  const refused = { ...refusal, of: 'others' }
  const sentBack = { ...seen, rewritten: { ...waiting, label: 'ad' as const } }

  it('(4.1, 9.1) lets them stand', () =>
    expect(withTextCheck(rewrote, passed)).toStrictEqual({ ...seen, words, textCheck: passed }))

  it('(4.1, 9.1) sends them back, and what was read before stands', () =>
    expect(withTextCheck(rewrote, refused)).toStrictEqual(sentBack))

  it('(9.1) is said once, of those words alone, and of what is held', () => {
    expect(withTextCheck(sentBack, passed)).toBeUndefined()
    expect(withTextCheck(rewrote, refusal)).toBeUndefined()
    expect(withTextCheck({ ...rewrote, status: 'cancelled' }, passed)).toBeUndefined()
  })

  it('(9.1) is heard once by whoever wrote them', () => {
    expect(eventNews(rewrote, sentBack)).toEqual([{ kind: 'event.refused', to: by, reason: 'ad' }])
    expect([eventNews(sentBack, sentBack), eventNews(sentBack, rewrote)]).toEqual([[], []])
    // Of a neighbour’s event too: it goes on, and they hear nothing.
    const proposal = { decidedBy: by, decidedAt: 1 }
    expect(eventNews({ ...rewrote, proposal }, { ...sentBack, proposal })).toHaveLength(1)
    expect([refusalOf(rewrote), refusalOf(sentBack)]).toEqual([undefined, 'ad'])
    expect([menderOf(sentBack), menderOf(seen)]).toEqual([by, seen.organiserId])
    expect(menderOf(anEvent({ proposal: { decidedBy: by } }))).toBe(by)
  })
})
