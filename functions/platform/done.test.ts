import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { answeredBefore, answerThen, carriedOut, type Done, isFull, MAX_DONE, once } from './done'

const NOON = Date.parse('2030-05-01T12:00:00+08:00')
const MINUTE_MS = HOUR_MS / 60
const tap = (name: string) => ({
  key: `${name}-${'k'.repeat(40)}`.slice(0, 40),
  hash: `hash-${name}`,
})
const did = (name: string, at = NOON, answer = `answer-${name}`) =>
  carriedOut([], tap(name), { at, answer })

const many = (count: number, answer: string): readonly Done[] =>
  Array.from({ length: count }).reduce<readonly Done[]>(
    (done, _, n) => carriedOut(done, tap(`edit-${n}`), { at: NOON + n, answer }),
    [],
  )

describe('What was carried out at noon', () => {
  const atNoon = did('noon')
  const after = (ms: number) => carriedOut(atNoon, tap('later'), { at: NOON + ms, answer: '' })

  it('is known after 23 hours and 59 minutes, whatever else was done', () => {
    const answered = answeredBefore(after(DAY_MS - MINUTE_MS), tap('noon'))
    expect(answered).toMatchObject({ ok: true, value: { answer: 'answer-noon', at: NOON } })
  })

  it('may be forgotten a minute after a day', () =>
    expect(answeredBefore(after(DAY_MS + MINUTE_MS), tap('noon'))).toEqual({
      ok: true,
      value: undefined,
    }))

  it('is not carried out for another body under its key', () =>
    expect(answeredBefore(atNoon, { ...tap('noon'), hash: 'another' })).toEqual({
      ok: false,
      refusal: { code: 'idempotency.keyReused' },
    }))
})

describe('Two hundred edits of a day, each answered with as many words as there may be', () => {
  const done = many(200, '字'.repeat(700))

  it('are all known, and take up little', () => {
    for (let n = 0; n < 200; n++)
      expect(answeredBefore(done, tap(`edit-${n}`))).toMatchObject({
        ok: true,
        value: { at: NOON + n },
      })
    expect(Buffer.byteLength(JSON.stringify(done))).toBeLessThan(32 * 1024)
    expect(isFull(done, NOON + 200)).toBe(false)
  })

  it('are answered in the same words, as far as the newest go', () => {
    const answers = done.map(({ answer }) => answer !== '')
    expect(answers.lastIndexOf(false)).toBe(answers.indexOf(true) - 1)
    expect(answers.filter(Boolean).length).toBeGreaterThan(4)
  })
})

describe('An answer of before', () => {
  const stands = { words: 'as it stands' }
  const told = (answer: string) => ({ ...tap('then'), at: NOON, answer })

  it('is given as it was, or as it stands where it was given up', () => {
    expect(answerThen(told('{"words":"as it was"}'), stands)).toEqual({ words: 'as it was' })
    expect(answerThen(told(''), stands)).toBe(stands)
  })
})

describe('A thing that was changed as often as it can remember', () => {
  const done = many(MAX_DONE, '')

  it('is full until a day after the first of them', () => {
    expect(isFull(done, NOON + DAY_MS - MINUTE_MS)).toBe(true)
    expect(isFull(done, NOON + DAY_MS)).toBe(false)
  })
})

describe('What is carried out once', () => {
  type Answer = Outcome<string | undefined, { readonly code: 'keyReused' }>
  const waits = refuse({ code: 'waits' })
  const refused = () => Promise.resolve(waits)
  const anew = () => Promise.resolve(accept('anew'))
  const unknown: Answer = accept(undefined)
  const looked = (...answers: readonly Answer[]) => {
    let look = 0
    return () => Promise.resolve(answers[look++] ?? unknown)
  }

  it('is answered as before, and not carried out again', async () => {
    const carryOut = () => Promise.reject(new Error('once more'))
    expect(await once(looked(accept('as before')), carryOut)).toEqual(accept('as before'))
    const reused = refuse({ code: 'keyReused' } as const)
    expect(await once(looked(reused), carryOut)).toEqual(reused)
  })

  it('is answered by what came of it', async () => {
    expect(await once(looked(unknown, accept('twin')), anew)).toEqual(accept('anew'))
    expect(await once(looked(unknown, unknown), refused)).toEqual(waits)
  })

  it('(2.6) is not refused for what the same tap, sent twice at once, did in between', async () => {
    expect(await once(looked(unknown, accept('twin')), refused)).toEqual(accept('twin'))
    const reused = refuse({ code: 'keyReused' } as const)
    expect(await once(looked(unknown, reused), refused)).toEqual(waits)
  })
})
