import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../shared/contract/listing'
import type { PhotoId } from '../../../shared/kernel/ids'
import { CHEN, TERMS } from '../../testing/borrowing'
import type { Listing } from '../rules'
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
    expect(settledTerms({ ...lent, isGift: true })).toEqual({ ...TERMS, maxDays: 1, isGift: true })
  })

  it('(2.5) may be for the whole community, as what is lent may', () => {
    const terms: Terms = { ...TERMS, maxDays: 1, isGift: true, reach: 'community' }
    expect(settledTerms(terms)).toEqual(terms)
  })
})
