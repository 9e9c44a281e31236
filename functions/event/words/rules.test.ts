import { describe, expect, it } from '@jest/globals'
import { anEvent } from '../../testing/eventFacts'
import { decideWords } from './rules'

const words = { kind: 'class', title: '书法入门' } as const
const declined = anEvent({ status: 'declined' })
const refusal = { is: 'refused', of: 'words', label: 'ad' } as const

describe('Other words', () => {
  it.each(['draft', 'published'] as const)('(4.1) are for what is %s', (status) =>
    expect(decideWords(anEvent({ status }), words)).toStrictEqual({
      ok: true,
      value: anEvent({ status, words }),
    }),
  )

  it('(9.1) mend what the check sent back: it is a draft again', () =>
    expect(decideWords({ ...declined, textCheck: refusal }, words)).toStrictEqual({
      ok: true,
      value: { ...declined, textCheck: refusal, words, status: 'draft' },
    }))

  it.each([declined, anEvent({ status: 'proposed' }), anEvent({ status: 'cancelled' })])(
    '(4.1) are not for what was declined or cancelled, or waits: $status',
    (event) =>
      expect(decideWords(event, words)).toEqual({
        ok: false,
        refusal: { code: 'event.notInThisState' },
      }),
  )

  it('(9.1) are not for what is cancelled, its words refused', () =>
    expect(decideWords(anEvent({ status: 'cancelled', textCheck: refusal }), words).ok).toBe(false))
})
