import { describe, expect, it } from '@jest/globals'
import { judge, type Stock } from './judge'
import type { Scene } from './story'

const named = (...names: readonly string[]) => Object.fromEntries(names.map((one) => [one, one]))
const people = Object.fromEntries(
  ['leaver', 'owner', 'first', 'second', 'third', 'worker'].map((id) => [
    id,
    { id, householdId: `home of ${id}`, token: '' },
  ]),
)
const scene = {
  ...{ cascade: 'block', people, membershipId: 'home', own: ['ladder', 'tent'] },
  things: named('ladder', 'tent', 'cart'),
  proposals: named('theirs', 'others'),
  bookings: named(
    ...['lentOut', 'borrowed', 'lentAhead', 'waitsForTheirs', 'askedOfThem', 'borrowedAhead'],
    ...['theirPlace', 'theirRequest', 'offeredThem', 'behindBorrowed', 'behindOffered'],
    ...['othersCart', 'behindPlace'],
  ),
} as unknown as Scene

const STATUS: Readonly<Record<string, readonly [status: string, thing: string, home: string]>> = {
  ...{ lentOut: ['handedOver', 'ladder', 'first'], borrowed: ['handedOver', 'pot', 'leaver'] },
  ...{ lentAhead: ['cancelled', 'ladder', 'second'], askedOfThem: ['cancelled', 'tent', 'second'] },
  ...{ waitsForTheirs: ['cancelled', 'ladder', 'third'] },
  ...{
    borrowedAhead: ['cancelled', 'drill', 'leaver'],
    behindBorrowed: ['expired', 'drill', 'third'],
  },
  ...{ othersCart: ['accepted', 'cart', 'second'], theirPlace: ['cancelled', 'cart', 'leaver'] },
  ...{ behindPlace: ['queued', 'cart', 'first'], theirRequest: ['cancelled', 'lamp', 'leaver'] },
  ...{ offeredThem: ['cancelled', 'pump', 'leaver'], behindOffered: ['expired', 'pump', 'third'] },
}
const NEWS = [
  ...['second booking.cancelledByOwner lentAhead', 'second booking.cancelledByOwner askedOfThem'],
  'third booking.queueClosed waitsForTheirs',
  'owner booking.cancelledByBorrower borrowedAhead',
  'owner booking.cancelledByBorrower theirRequest',
  ...['third booking.offered behindBorrowed', 'third booking.offerOver behindBorrowed'],
  ...['third booking.offered behindOffered', 'third booking.offerOver behindOffered'],
  'leaver block.begun',
]
const noticesOf = (lines: readonly string[]) =>
  lines.map((line, n) => {
    const [residentId, kind, bookingId] = line.split(' ')
    return { id: `${n}`, residentId, kind, ...(bookingId ? { bookingId } : {}) }
  })
const slots = (...ids: readonly string[]) => ids.map((bookingId) => ({ bookingId }))
const calendars = [
  { listingId: 'ladder', isOpen: false, booked: slots('lentOut'), asked: [], queue: [] },
  { listingId: 'tent', isOpen: false, booked: [], asked: [] },
  { listingId: 'pot', isOpen: true, booked: slots('borrowed'), asked: [] },
  {
    ...{ listingId: 'cart', isOpen: true, booked: slots('othersCart'), asked: [] },
    queue: slots('behindPlace'),
  },
]

/** All that is left of it is what should be, unless it is said otherwise. */
const stock = (change: object = {}, statuses: Readonly<Record<string, string>> = {}): Stock =>
  ({
    bookings: Object.entries(STATUS).map(([id, [status, listingId, home]]) => ({
      ...{ id, listingId, householdId: `home of ${home}`, status: statuses[id] ?? status },
    })),
    calendars,
    listings: ['ladder', 'tent'].map((id) => ({ id, status: 'paused' })),
    allowances: [
      { householdId: 'home of leaver', open: slots('borrowed') },
      { householdId: 'home of first', open: slots('lentOut', 'behindPlace') },
    ],
    notices: noticesOf(NEWS),
    events: [
      { id: 'theirs', status: 'cancelled' },
      { id: 'others', status: 'proposed' },
    ],
    ...change,
  }) as unknown as Stock
const before = stock({ notices: [] })
const judged = (after: Stock) => judge(scene, before, after)

describe('The judge of what somebody leaves behind', () => {
  it('finds nothing where all came to rest', () => {
    expect(judged(stock())).toEqual({ leftovers: [], doubled: [] })
  })

  it('sees what is still agreed, and a loan in hand that was touched', () => {
    const { leftovers } = judged(stock({}, { borrowedAhead: 'accepted', lentOut: 'cancelled' }))
    expect(leftovers).toContain('borrowedAhead is accepted')
    expect(leftovers).toContain('lentOut is cancelled')
    expect(leftovers).toContain('lentOut was touched')
  })

  it('sees a place in a queue that is held, and one that is lost', () => {
    const [ladder, tent, pot, cart] = calendars
    const held = { ...cart, queue: slots('theirPlace', 'behindPlace') }
    expect(judged(stock({ calendars: [ladder, tent, pot, held] })).leftovers).toEqual([
      'theirPlace keeps its days',
    ])
    const lost = { ...cart, queue: [] }
    expect(judged(stock({ calendars: [ladder, tent, pot, lost] })).leftovers).toEqual([
      'behindPlace has no days',
    ])
  })

  it('sees a thing that is still shown', () => {
    const listings = [
      { id: 'ladder', status: 'published' },
      { id: 'tent', status: 'paused' },
    ]
    expect(judged(stock({ listings })).leftovers).toEqual(['ladder is published'])
  })

  it('sees what a household is charged for nothing', () => {
    const allowances = [{ householdId: 'home of leaver', open: slots('borrowed', 'theirPlace') }]
    expect(judged(stock({ allowances })).leftovers).toEqual(['home of leaver counts wrong'])
  })

  it('sees what still waits at a desk, and what was taken from it', () => {
    const events = [
      { id: 'theirs', status: 'proposed' },
      { id: 'others', status: 'cancelled' },
    ]
    expect(judged(stock({ events })).leftovers).toEqual([
      'the proposal of theirs is proposed',
      'the proposal of others is cancelled',
    ])
  })

  it('sees who was not told, told twice, or told what is not so', () => {
    const untold = judged(stock({ notices: noticesOf(NEWS.slice(1)) }))
    expect(untold.leftovers).toEqual(['untold: second booking.cancelledByOwner lentAhead'])
    const twice = judged(stock({ notices: noticesOf([...NEWS, ...NEWS.slice(0, 1)]) }))
    expect(twice).toEqual({
      leftovers: [],
      doubled: ['second booking.cancelledByOwner lentAhead'],
    })
    const more = judged(
      stock({ notices: noticesOf([...NEWS, 'first booking.offered behindPlace']) }),
    )
    expect(more.leftovers).toEqual(['told: first booking.offered behindPlace'])
  })
})
