import { describe, expect, it } from '@jest/globals'
import { MAX_PHRASES_A_DAY, MAX_PHRASES_KEPT } from '../../../shared/contract/bookingSaid'
import { booking, CHEN, LI, NOON } from '../../testing/borrowing'
import { type Booking, leftAt } from '../rules'
import { decideLeft, decidePhrase, maySayLeft, maySayPhrase, phrasesFor } from './rules'

const DAY = 86_400_000
const out = booking(LI, [1, 3], { status: 'handedOver', dueAt: NOON + DAY })
const li = (now = NOON) => ({ by: LI, now })
const must = <Value>(answer: { readonly ok: boolean; readonly value?: Value }): Value => {
  if (!answer.ok) throw new Error('It was refused.')
  return answer.value as Value
}

describe('A thing that the borrower left somewhere', () => {
  const left = must(decideLeft(out, 'guard', li()))

  it('(2.9) stays out and due as it was, and stands where it was said to', () => {
    expect(left).toMatchObject({ status: 'handedOver', dueAt: out.dueAt, rev: out.rev + 1 })
    expect(leftAt(left, NOON)).toBe('guard')
    expect(leftAt(left, NOON - 1)).toBeUndefined()
  })

  it('(2.9) can be put right once, by another place', () => {
    expect(decideLeft(left, 'guard', li(NOON + 1))).toMatchObject({
      refusal: { code: 'booking.leftSaid' },
    })
    const right = must(decideLeft(left, 'door', li(NOON + 1)))
    expect(leftAt(right, NOON + 1)).toBe('door')
    expect(maySayLeft(right)).toBe(false)
    expect(decideLeft(right, 'guard', li(NOON + 2))).toMatchObject({
      refusal: { code: 'booking.leftSaid' },
    })
  })

  it('(2.9) is for the borrower alone to say, while it is out', () => {
    expect(decideLeft(out, 'door', { by: CHEN, now: NOON })).toMatchObject({
      refusal: { code: 'booking.notYours' },
    })
    expect(decideLeft({ ...out, status: 'accepted' }, 'door', li())).toMatchObject({
      refusal: { code: 'booking.notInThisState' },
    })
  })

  it('(2.9) stands nowhere once the owner has it', () =>
    expect(leftAt({ ...left, status: 'returned' }, NOON)).toBeUndefined())
})

const says = (before: Booking, times: number, now: number): Booking =>
  Array.from({ length: times }).reduce<Booking>(
    (so) => must(decidePhrase(so, 'good', li(now))),
    before,
  )

describe('The phrases of a loan', () => {
  it('are said by either party while it is agreed or out', () => {
    for (const by of [LI, CHEN])
      for (const status of ['accepted', 'handedOver'] as const)
        expect(decidePhrase({ ...out, status }, 'late10', { by, now: NOON }).ok).toBe(true)
    for (const status of ['requested', 'returned', 'cancelled'] as const)
      expect(decidePhrase({ ...out, status }, 'late10', li())).toMatchObject({
        refusal: { code: 'booking.notInThisState' },
      })
  })

  it('are ten a day at most, and the last twenty are kept', () => {
    const full = says(out, MAX_PHRASES_A_DAY, NOON)
    expect(decidePhrase(full, 'good', li())).toMatchObject({
      refusal: { code: 'booking.manyPhrases', max: 10 },
    })
    const later = says(says(full, 10, NOON + DAY), 10, NOON + 2 * DAY)
    expect(later.phrases).toHaveLength(MAX_PHRASES_KEPT)
    expect(later.phrases?.[0]?.at).toBe(NOON + DAY)
  })

  it('say whose they are, and nothing once it is over', () => {
    const said = must(decidePhrase(out, 'downstairs', li()))
    expect(phrasesFor(said, LI)).toEqual([{ phrase: 'downstairs', isMine: true, at: NOON }])
    expect(phrasesFor(said, CHEN)).toMatchObject([{ isMine: false }])
    expect(phrasesFor({ ...said, status: 'returned' }, LI)).toEqual([])
  })
})

describe('What is written of what was said', () => {
  const now = { rev: out.rev + 1, changedAt: NOON + 1 }

  it('(2.9) is where it stands, behind where it stood, and nothing else', () => {
    const first = { place: 'guard', at: NOON } as const
    const left = must(decideLeft({ ...out, left: [first] }, 'door', li(NOON + 1)))
    expect(left).toStrictEqual({
      ...{ ...out, ...now, changedBy: LI, left: [first, { place: 'door', at: NOON + 1 }] },
    })
    expect(must(decideLeft(out, 'guard', li())).left).toEqual([first])
    expect(left.rev).toBe(out.rev + 1)
    expect([out, { ...out, left: [first] }].map(maySayLeft)).toEqual([true, true])
    expect(maySayLeft({ ...out, status: 'accepted' })).toBe(false)
  })

  it('is the phrase behind the others, and nothing else', () => {
    const first = { by: LI, phrase: 'good', at: NOON } as const
    const said = must(
      decidePhrase({ ...out, phrases: [first] }, 'late10', { by: CHEN, now: NOON + 1 }),
    )
    expect(said).toStrictEqual({
      ...{ ...out, ...now, changedBy: CHEN },
      phrases: [first, { by: CHEN, phrase: 'late10', at: NOON + 1 }],
    })
    expect(must(decidePhrase(out, 'good', li())).phrases).toEqual([first])
    expect(phrasesFor(out, LI)).toEqual([])
  })

  it('is ten in one day of Shanghai, and may be ten again after its midnight', () => {
    const full = says(out, MAX_PHRASES_A_DAY, NOON)
    expect(maySayPhrase(full, NOON + DAY / 2 - 1)).toBe(false)
    expect(maySayPhrase(full, NOON + DAY / 2)).toBe(true)
    expect(maySayPhrase({ ...out, status: 'returned' }, NOON)).toBe(false)
    expect(maySayPhrase(says(out, MAX_PHRASES_A_DAY - 1, NOON), NOON)).toBe(true)
  })
})
