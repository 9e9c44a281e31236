import { describe, expect, it } from '@jest/globals'
import { anEvent } from '../../testing/eventFacts'
import { eventNews, withTextCheck } from './rules'

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
