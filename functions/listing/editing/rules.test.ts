import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../shared/contract/listing'
import type { PhotoId } from '../../../shared/kernel/ids'
import { CHEN, TERMS } from '../../testing/borrowing'
import type { Listing } from '../rules'
import { BACK, FRONT, listed } from '../../testing/listed'
import { decideEdit, type Edit, settledTerms } from './rules'

const PHOTO = 'pho_ladder' as PhotoId
const ladder = {
  ...{ ownerId: CHEN, status: 'paused', edition: 1, title: '人字梯', description: '' },
  ...{ accessories: [], photoIds: [PHOTO], terms: { ...TERMS, copies: 2 } },
} as unknown as Listing

const edits = (edit: Edit, openBookings: number) => {
  const decision = decideEdit(ladder, { rev: 1, edit, openBookings })
  return decision.ok ? 'done' : decision.refusal
}
const terms = (change: Partial<Terms>): Edit => ({ terms: { ...ladder.terms, ...change } })

describe('A thing that its owner edits', () => {
  const draft = listed({ status: 'draft' })
  const done = (edit: Edit, of = draft) => decideEdit(of, { rev: 2, edit, openBookings: 0 })
  const refused = (code: string) => ({ ok: false, refusal: { code } })

  it('(9.1) with other words is checked anew, and is its next edition', () =>
    expect(done({ title: '木梯' })).toStrictEqual({
      ok: true,
      value: { ...draft, title: '木梯', edition: 3, textCheck: { is: 'none' } },
    }))

  it('(9.1) with the same words is not checked twice', () => {
    const change = { condition: 'worn', terms: { ...TERMS, maxDays: 9 } } as const
    expect(done(change)).toStrictEqual({ ok: true, value: { ...draft, ...change, edition: 3 } })
  })

  it('(2.1) may have its photos in another order, or fewer, each once and none of another', () => {
    const photos = (photoIds: readonly PhotoId[]) => {
      const decision = done({ photoIds })
      return decision.ok ? decision.value.photoIds : decision.refusal.code
    }
    expect(photos([BACK, FRONT, BACK])).toEqual([BACK, FRONT])
    expect(photos([BACK])).toEqual([BACK])
    expect(photos([])).toEqual([])
    expect(photos([FRONT, PHOTO])).toBe('photo.notFound')
  })

  it('(2.6) is a draft or paused, and not one that was edited meanwhile', () => {
    expect(done({}).ok).toBe(true)
    expect(done({}, listed({ status: 'paused' })).ok).toBe(true)
    for (const status of ['published', 'repair', 'lost', 'withdrawn', 'given'] as const)
      expect(done({}, listed({ status }))).toEqual(refused('listing.notInThisState'))
    for (const rev of [1, 3])
      expect(decideEdit(draft, { rev, edit: {}, openBookings: 0 })).toEqual(
        refused('listing.changedMeanwhile'),
      )
  })

  it('(2.4) that is lent by days says so or not: it is the same', () => {
    const named = listed({ status: 'draft', terms: { ...TERMS, unit: 'day' } })
    expect(decideEdit(named, { rev: 2, edit: { terms: TERMS }, openBookings: 1 }).ok).toBe(true)
  })
})

describe('A thing with bookings', () => {
  it('(2.6) may be written anew: what was agreed stands on the booking', () => {
    const words = { title: '木梯', accessories: [], description: '在楼道里' }
    expect(edits(words, 2)).toBe('done')
    expect(edits(terms({ maxDays: 1, handover: 'downstairs', bufferDays: 2, copies: 3 }), 2)).toBe(
      'done',
    )
  })

  const BREAKING: readonly Edit[] = [
    terms({ isGift: true }),
    terms({ unit: 'halfHour', maxHalfHours: 4 }),
    terms({ copies: 1 }),
    { terms: TERMS },
  ]
  it.each(BREAKING)('(2.6) keeps what could break what was agreed: %j', (edit) => {
    expect(edits(edit, 2)).toEqual({ code: 'listing.hasBookings', count: 2 })
    expect(edits(edit, 0)).toBe('done')
  })

  it('(2.1) keeps a photo', () => {
    expect(edits({ photoIds: [] }, 1)).toEqual({ code: 'listing.incomplete', missing: 'photo' })
    expect(edits({ photoIds: [] }, 0)).toBe('done')
  })
})

describe('A gift', () => {
  it('(2.1) is one thing, fetched on one day', () => {
    const lent: Terms = { ...TERMS, maxDays: 7, copies: 3, bufferDays: 1 }
    expect(settledTerms(lent)).toEqual(lent)
    expect(settledTerms({ ...lent, isGift: true })).toStrictEqual({
      ...{ ...TERMS, maxDays: 1, isGift: true },
    })
  })

  it('(2.5) may be for the whole community, as what is lent may', () => {
    const terms: Terms = { ...TERMS, maxDays: 1, isGift: true, reach: 'community' }
    expect(settledTerms(terms)).toEqual(terms)
  })
})
