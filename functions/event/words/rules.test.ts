import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { anEvent } from '../../testing/eventFacts'
import { changedAs, decideWords } from './rules'

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

describe('An event whose other words are judged', () => {
  const by = 'res_2' as ResidentId
  const passed = { is: 'passed', of: 'others' } as const
  const unsure = { is: 'withWorker', of: 'others' } as const
  const rewritten = { words, of: 'others', by }
  const seen = anEvent()

  it('(4.1, 9.1) says them at once where they have passed, and no others wait', () => {
    const said = { ...seen, words, textCheck: passed }
    const next = { ...seen, words }
    expect(changedAs(seen, next, { textCheck: passed, by })).toStrictEqual(said)
    const waits = { ...seen, rewritten }
    expect(changedAs(waits, { ...waits, words }, { textCheck: passed, by })).toStrictEqual(said)
  })

  it('(4.1, 9.1) stays as those read it who have a seat, until a colleague has looked', () => {
    const next = { ...seen, words }
    expect(changedAs(seen, next, { textCheck: unsure, by })).toStrictEqual({ ...seen, rewritten })
    const refused = { ...seen, rewritten: { ...rewritten, of: 'bad', label: 'ad' as const } }
    expect(changedAs(refused, { ...refused, words }, { textCheck: unsure, by })).toStrictEqual({
      ...seen,
      rewritten,
    })
  })

  it.each([
    anEvent({ status: 'draft' }),
    anEvent({ textCheck: { is: 'withWorker', of: 'words' } }),
  ])('(9.1) that nobody has seen has no others: $status', (event) =>
    expect(changedAs(event, { ...event, words }, { textCheck: unsure, by })).toStrictEqual({
      ...event,
      words,
      textCheck: unsure,
    }),
  )
})
