import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import { decideDispute, openDispute } from '../../../shared/contract/dispute'
import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, PhotoId } from '../../../shared/kernel/ids'
import { passedPhoto } from '../../testing/loanPhotos'
import { publishes, worker } from '../../testing/neighbours'
import { startStreet, type Street } from '../../testing/street'
import type { Person, Town } from '../../testing/town'

type Loan = { readonly bookingId: BookingId; readonly photoId: PhotoId }
const TAP = { by: 'tap' } as const
const LADDER = '人字梯'
const loans: Record<'quiet' | 'disputed', Loan> = {} as never
let town: Town
let street: Street

type Two = { readonly owner: Person; readonly borrower: Person }

/** A loan of today that came back, with a photo of how it went. */
async function photographed({ owner, borrower }: Two): Promise<Loan> {
  const today = localDateAt(Date.now())
  const listingId = await publishes(town, owner, { acceptance: 'automatic' })
  const days = { from: today, until: addDays(today, 1) }
  const { id: bookingId } = await borrower.gets(booking.bookListing, { listingId, ...days })
  const photoId = await passedPhoto(borrower, { bookingId, end: 'handOver' })
  await borrower.gets(booking.handOver, { bookingId, confirmation: TAP })
  await owner.gets(booking.takeBack, { bookingId, confirmation: TAP })
  return { bookingId, photoId }
}
// Files are sent while the clock is that of the store.
beforeAll(async () => {
  const homes = { 陈姨: { room: '101' }, 李叔: { room: '202' } }
  street = await startStreet(homes, { [LADDER]: { of: '陈姨' } }, async (opening) => {
    town = opening.town
    const two = { owner: opening.person('陈姨'), borrower: opening.person('李叔') }
    loans.quiet = await photographed(two)
    loans.disputed = await photographed(two)
    const { bookingId } = loans.disputed
    await two.owner.gets(openDispute, { bookingId, reason: 'damaged' })
  })
}, 90_000)
afterAll(() => street.town.stop())

const seen = async ({ bookingId }: Loan) =>
  (await street.person('李叔').gets(booking.showBooking, { bookingId })).photos ?? []
/** Its files, whoever asks. */
async function filesOf({ photoId }: Loan) {
  const { readObject } = await import('../../platform/objectStore')
  const { PHOTO_KEYS } = await import('../../platform/objects')
  const sizes = Object.keys(PHOTO_SIZES)
  const files = await Promise.all(
    sizes.map((size) => readObject(PHOTO_KEYS.private(photoId, size))),
  )
  return files.filter((file) => file !== undefined)
}
const toldOf = async () => (await street.told('李叔', LADDER)).length

describe('The photos of both ends', () => {
  it('(12.4) are deleted with their files 30 days after it is over, by however many sweeps', async () => {
    expect(await seen(loans.quiet)).toHaveLength(1)
    expect(await filesOf(loans.quiet)).toHaveLength(Object.keys(PHOTO_SIZES).length)
    const before = await toldOf()
    await Promise.all([street.town.sweep.tick(), street.town.sweep.tick()])
    await street.town.sweep.tick()
    expect(await seen(loans.quiet)).toEqual([])
    expect(await filesOf(loans.quiet)).toEqual([])
    expect(await toldOf()).toBe(before)
  })

  it('(12.4) stay while it is disputed, and for 30 days behind the word on it', async () => {
    const { bookingId } = loans.disputed
    expect(await seen(loans.disputed)).toHaveLength(1)
    expect(await filesOf(loans.disputed)).toHaveLength(Object.keys(PHOTO_SIZES).length)
    const word = { bookingId, decision: 'back', mediation: 'wear' } as const
    await (await worker(street.town, '小李')).gets(decideDispute, word)
    await street.itIs(31, 9)
    await street.town.sweep.tick()
    expect(await seen(loans.disputed)).toHaveLength(1)
    await street.itIs(31, 11)
    await street.town.sweep.tick()
    expect(await seen(loans.disputed)).toEqual([])
    expect(await filesOf(loans.disputed)).toEqual([])
    expect(await street.told('李叔', LADDER)).not.toContain('photoRefused')
  })
})
