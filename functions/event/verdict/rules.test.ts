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
  const proposed = anEvent({ status: 'proposed' })

  it('(4.1) is that what they proposed is held, or not', () => {
    expect(eventNews(proposed, anEvent())).toBe('event.approved')
    expect(eventNews(proposed, anEvent({ status: 'declined' }))).toBe('event.declined')
  })

  it('(9.1) is that its words were refused, once', () => {
    const declined = anEvent({ status: 'declined', textCheck: refusal })
    expect(eventNews(waits, declined)).toBe('event.refused')
    expect(eventNews(undefined, declined)).toBe('event.refused')
    expect(eventNews(declined, declined)).toBeUndefined()
  })

  it('(4.1) is nothing else', () => {
    expect(eventNews(undefined, proposed)).toBeUndefined()
    expect(eventNews(undefined, anEvent())).toBeUndefined()
    expect(eventNews(proposed, proposed)).toBeUndefined()
    expect(eventNews(anEvent({ status: 'draft' }), anEvent())).toBeUndefined()
    expect(eventNews(waits, anEvent())).toBeUndefined()
    expect(eventNews(proposed, anEvent({ status: 'cancelled' }))).toBeUndefined()
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
    expect(eventNews(rewrote, sentBack)).toBe('event.refused')
    expect([eventNews(sentBack, sentBack), eventNews(sentBack, rewrote)]).toEqual([
      undefined,
      undefined,
    ])
    expect([refusalOf(rewrote), refusalOf(sentBack)]).toEqual([undefined, 'ad'])
    expect([menderOf(sentBack), menderOf(seen)]).toEqual([by, seen.organiserId])
    expect(menderOf(anEvent({ proposal: { decidedBy: by } }))).toBe(by)
  })
})
