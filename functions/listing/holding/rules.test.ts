import { describe, expect, it } from '@jest/globals'
import { CHEN, NOON, TERMS } from '../../testing/borrowing'
import { type Listing, shelfOf } from '../rules'
import { decideHold, decideStand, heldNews } from './rules'

/** As much of Auntie Chen's saw as the rules look at. */
const saw = (change: Partial<Listing> = {}): Listing =>
  ({
    ...{ ownerId: CHEN, title: '电锯', terms: TERMS, status: 'published', photoIds: [] },
    ...{ verdicts: {}, textCheck: { is: 'passed', of: 'words' }, ...change },
  }) as unknown as Listing

const WORD = { reason: 'unsafe', now: NOON } as const
const holds = (listing: Listing) => {
  const decision = decideHold(listing, WORD)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value
}
const stands = (listing: Listing) => {
  const decision = decideStand(listing)
  return decision.ok ? decision.value.status : decision.refusal.code
}

describe('A thing that a worker takes down', () => {
  it('(10.2) is paused, and keeps why, since when and that neighbours saw it', () =>
    expect(holds(saw())).toStrictEqual(
      saw({ status: 'paused', held: { reason: 'unsafe', at: NOON, wasShown: true } }),
    ))

  it.each(['paused', 'repair', 'lost'] as const)(
    '(10.2) stays as its owner closed it: %s',
    (status) => {
      const resting = saw({ status, closesAs: 'withdrawn' })
      expect(holds(resting)).toStrictEqual({ ...resting, held: { reason: 'unsafe', at: NOON } })
    },
  )

  it.each(['draft', 'withdrawn', 'given'] as const)('(10.2) was shown once: %s', (status) =>
    expect(decideHold(saw({ status }), WORD)).toMatchObject({
      refusal: { code: 'listing.notInThisState' },
    }),
  )

  it('(10.2) is taken down once', () =>
    expect(decideHold(holds(saw()), WORD)).toMatchObject({
      refusal: { code: 'listing.heldAlready' },
    }))
})

describe('A thing that is let stand again', () => {
  it('(10.2) is seen as before', () => {
    expect(decideStand(holds(saw()))).toStrictEqual({ ok: true, value: saw() })
    const checking = { ...holds(saw()), textCheck: { is: 'withWorker', of: 'words' } as const }
    expect(stands(checking)).toBe('published')
  })

  it('(10.2) is its owner’s to show, where they wrote it anew, closed it or had not shown it', () => {
    for (const change of [
      { textCheck: { is: 'none' } },
      { textCheck: { is: 'refused', of: 'words', label: 'ad' } },
      { closesAs: 'withdrawn' },
    ] as const)
      expect(stands({ ...holds(saw()), ...change })).toBe('paused')
    expect(stands({ ...holds(saw()), status: 'repair' })).toBe('repair')
    expect(stands(holds(saw({ status: 'paused' })))).toBe('paused')
  })

  it('(10.2) was taken down, and is not gone meanwhile', () => {
    expect(stands(saw())).toBe('listing.notHeld')
    expect(stands({ ...holds(saw()), status: 'withdrawn' })).toBe('listing.notInThisState')
  })
})

describe('Its owner', () => {
  const held = holds(saw())
  it('(10.2) hears why, once', () => {
    const news = { kind: 'listing.held', reason: 'unsafe' }
    expect(heldNews(saw(), held)).toEqual(news)
    expect(heldNews(undefined, held)).toEqual(news)
    expect(heldNews(held, { ...held, title: '小电锯' })).toBeUndefined()
  })

  it('(10.2) hears that it stands again, and whether they have something to do', () => {
    expect(heldNews(held, saw())).toEqual({ kind: 'listing.stands', reason: 'shown' })
    expect(heldNews(held, saw({ status: 'paused' }))).toEqual({
      ...{ kind: 'listing.stands', reason: 'yours' },
    })
    expect(heldNews(saw(), saw())).toBeUndefined()
    expect(heldNews(held, saw({ status: 'withdrawn' }))).toBeUndefined()
  })
})

describe('Where a desk finds it', () => {
  it('(10.2) is among what all see, what rests, or what is withheld; drafts and what is gone nowhere', () => {
    const withheld = { is: 'withWorker', of: 'words' } as const
    expect(shelfOf(saw())).toBe('LISTINGS')
    expect(shelfOf(holds(saw()))).toBe('RESTING')
    for (const status of ['paused', 'repair', 'lost'] as const)
      expect(shelfOf(saw({ status }))).toBe('RESTING')
    expect(shelfOf(saw({ textCheck: withheld }))).toBe('WITHHELD')
    expect(shelfOf({ ...holds(saw()), textCheck: withheld })).toBe('RESTING')
    for (const status of ['draft', 'withdrawn', 'given'] as const)
      expect(shelfOf(saw({ status }))).toBeUndefined()
    expect(shelfOf(saw({ textCheck: { is: 'none' } }))).toBeUndefined()
  })
})
