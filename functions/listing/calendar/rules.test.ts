import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../shared/contract/listing'
import { addDays } from '../../../shared/kernel/dates'
import { endsAt, type HourRange, type LocalTime } from '../../../shared/kernel/hours'
import type { PhotoId } from '../../../shared/kernel/ids'
import { CHEN, ladder, LI, may, NOON, slot, TERMS, TODAY, WANG } from '../../testing/borrowing'
import type { Listing } from '../rules'
import {
  areAllOut,
  blockedBy,
  calendarFor,
  clashWith,
  isPromised,
  occupied,
  openCount,
  placesOf,
  withBuffer,
} from './rules'

const hours = (from: string, until: string): { hours: HourRange } => ({
  hours: { from: from as LocalTime, until: until as LocalTime },
})
const days = (from: number, until: number) => ({ from: may(from), until: may(until) })

describe('How many can have a thing at once', () => {
  it.each<[number, Partial<Terms>]>([
    [1, {}],
    [2, { copies: 2 }],
    [3, { places: 3 }],
    [3, { copies: 2, places: 3 }],
  ])('(2.1) is %i for %j', (count, terms) => expect(placesOf({ ...TERMS, ...terms })).toBe(count))
})

describe('What a booking takes', () => {
  const agreed = slot(LI, [1, 2])

  it('(2.4) is what was agreed, and nothing of who has it', () => {
    expect(occupied(agreed, NOON)).toEqual(days(1, 2))
    expect(occupied(slot(LI, [1, 2], hours('09:00', '10:00')), NOON)).toEqual({
      ...days(1, 2),
      ...hours('09:00', '10:00'),
    })
    expect(Object.keys(occupied(agreed, NOON))).toEqual(['from', 'until'])
  })

  it('(2.6) is all of today too from the moment in which it is late', () => {
    const out = slot(LI, [1, 3], { isOut: true })
    expect(occupied(out, NOON)).toEqual(days(1, 3))
    expect(occupied(out, endsAt(out) - 1)).toEqual(days(1, 3))
    expect(occupied(out, endsAt(out))).toEqual(days(1, 4))
    expect(occupied(slot(LI, [1, 3]), endsAt(out))).toEqual(days(1, 3))
  })

  it('(2.6) is the whole day of late hours', () =>
    expect(occupied(slot(LI, [1, 2], { ...hours('09:00', '12:00'), isOut: true }), NOON)).toEqual(
      days(1, 2),
    ))

  it('(2.6) is everything ahead while nobody can say when it comes back', () =>
    expect(occupied(slot(LI, [1, 2], { isOut: true, isDisputed: true }), NOON)).toEqual({
      from: may(1),
      until: addDays(TODAY, 120),
    }))
})

describe('The owner’s days of rest', () => {
  it('(2.1) lie before and after whole days, and not around hours', () => {
    const rest = { ...TERMS, bufferDays: 2 }
    expect(withBuffer(days(5, 7), rest)).toEqual(days(3, 9))
    expect(withBuffer(days(5, 7), TERMS)).toEqual(days(5, 7))
    const some = { ...days(5, 6), ...hours('10:00', '11:00') }
    expect(withBuffer(some, rest)).toEqual(some)
  })

  it('(2.1) lie around each booking as it is now', () => {
    const booked = [slot(LI, [5, 6]), slot(WANG, [8, 10])]
    expect(blockedBy({ booked, terms: { ...TERMS, bufferDays: 1 } }, NOON)).toEqual([
      days(4, 7),
      days(7, 11),
    ])
    expect(blockedBy({ booked: [], terms: TERMS }, NOON)).toEqual([])
  })
})

describe('What stands against a wish for a thing', () => {
  it('(2.4) is the booking that shares a day with it', () => {
    const booked = [slot(LI, [3, 5])]
    expect(clashWith({ booked, terms: TERMS }, days(4, 6), NOON)).toEqual(days(3, 5))
    expect(clashWith({ booked, terms: TERMS }, days(5, 6), NOON)).toBeUndefined()
    expect(clashWith({ booked: [], terms: TERMS }, days(4, 6), NOON)).toBeUndefined()
  })

  it('(2.1) is nothing while a copy is left, also where several have some of the days', () => {
    const booked = [slot(LI, [3, 4]), slot(WANG, [4, 5])]
    const terms = { ...TERMS, copies: 2 }
    expect(clashWith({ booked, terms }, days(3, 5), NOON)).toBeUndefined()
    const three = [...booked, slot(CHEN, [4, 6])]
    expect(clashWith({ booked: three, terms }, days(3, 5), NOON)).toEqual(days(4, 5))
  })
})

describe('What stands against a wish for somebody’s help', () => {
  const terms = { ...TERMS, unit: 'slot', places: 2 } as const
  const at = (from: string, until: string) => ({ ...days(3, 4), ...hours(from, until) })
  const booked = (...times: readonly (readonly [string, string])[]) =>
    times.map(([from, until]) => slot(LI, [3, 4], hours(from, until)))
  const ten = ['10:00', '11:00'] as const
  const clash = (taken: ReturnType<typeof booked>) =>
    clashWith({ booked: taken, terms }, at(...ten), NOON)

  it('is nothing while a place in the slot is left', () => {
    expect(clash([])).toBeUndefined()
    expect(clash(booked(ten))).toBeUndefined()
    expect(clash(booked(ten, ten))).toMatchObject(at(...ten))
    expect(clash(booked(['11:00', '12:00'], ['11:00', '12:00']))).toBeUndefined()
  })

  it('is a single booking of other hours that only overlaps it', () => {
    expect(clash(booked(['10:30', '11:30']))).toMatchObject(at('10:30', '11:30'))
    expect(clash(booked(ten, ['09:30', '10:30']))).toMatchObject(at('09:30', '10:30'))
  })
})

describe('A thing of which there are some', () => {
  const out = (who = LI) => slot(who, [1, 3], { isOut: true })

  it('(2.1) is away altogether once every copy is out', () => {
    const terms = { ...TERMS, copies: 2 }
    expect(areAllOut({ terms, booked: [] })).toBe(false)
    expect(areAllOut({ terms, booked: [out(), slot(WANG, [1, 3])] })).toBe(false)
    expect(areAllOut({ terms, booked: [out(), out(WANG)] })).toBe(true)
    expect(areAllOut({ terms, booked: [out(), out(WANG), out(CHEN)] })).toBe(true)
  })

  it('(2.6) has as many open as are agreed and asked for', () => {
    expect(openCount({ booked: [], asked: [] })).toBe(0)
    expect(openCount({ booked: [out(), out(WANG)], asked: [slot(CHEN, [5, 6])] })).toBe(3)
  })

  it('is promised as a gift to the first alone, and as a loan to nobody', () => {
    const gift = { ...TERMS, isGift: true } as const
    expect(isPromised({ terms: gift, booked: [slot(LI, [1, 2])] })).toBe(true)
    expect(isPromised({ terms: gift, booked: [] })).toBe(false)
    expect(isPromised({ terms: TERMS, booked: [slot(LI, [1, 2])] })).toBe(false)
  })
})

describe('The calendar of a listing', () => {
  const PHOTO = 'pho_new' as PhotoId
  const { booked: _b, asked: _a, isOpen: _o, rev: _r, coverPhotoId: _c, ...facts } = ladder()
  const { listingId, ...shared } = facts
  const listing = {
    ...{ ...shared, id: listingId, status: 'published', textCheck: { is: 'passed' } },
    ...{ photoIds: [PHOTO], verdicts: { [PHOTO]: { state: 'passed', rev: 1 } } },
  } as unknown as Listing

  it('(2.5) begins open and empty, with what the listing says', () =>
    expect(calendarFor(listing)).toStrictEqual({
      ...facts,
      ...{ rev: 1, coverPhotoId: PHOTO, isOpen: true, booked: [], asked: [] },
    }))

  it('(2.6) keeps what neighbours have, wait for and had, whatever its owner changes', () => {
    const kept = {
      ...{ booked: [slot(LI, [1, 2])], asked: [slot(WANG, [3, 4])] },
      queue: [slot(CHEN, [5, 6])],
      lately: [{ householdId: slot(LI, [1, 2]).householdId, ...days(1, 2) }],
    }
    const before = ladder({ rev: 7, ...kept })
    expect(calendarFor({ ...listing, title: '木梯' }, before)).toEqual({
      ...facts,
      ...{ title: '木梯', rev: 8, coverPhotoId: PHOTO, isOpen: true },
      ...kept,
    })
  })

  it('(2.5) is closed while paused or unchecked, and without a photo keeps the last', () => {
    expect(calendarFor({ ...listing, status: 'paused' }).isOpen).toBe(false)
    expect(calendarFor({ ...listing, verdicts: {} }).isOpen).toBe(false)
    expect(calendarFor({ ...listing, photoIds: [] }, ladder()).coverPhotoId).toBe('pho_ladder')
  })
})
