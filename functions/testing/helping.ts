import { bookListing } from '../../shared/contract/booking'
import * as certificate from '../../shared/contract/certificate'
import type { Category, Terms } from '../../shared/contract/listing'
import { photoArrived } from '../../shared/contract/moderation'
import * as ownListing from '../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { LocalTime } from '../../shared/kernel/hours'
import type { BookingId, CertificateId, ListingId } from '../../shared/kernel/ids'
import { may } from './clock'
import { addPhoto, eventually, photoOf, sendFile } from './neighbours'
import type { Street } from './street'
import type { Person, Town } from './town'

export const hours = (from: string, until: string) => ({
  from: from as LocalTime,
  until: until as LocalTime,
})

/** Every day from nine to eleven, an hour each, for one neighbour at a time. */
export const HELP_TERMS: Terms = {
  ...{ maxDays: 1, leadDays: 0, handover: 'downstairs', acceptance: 'owner' },
  ...{ unit: 'slot', slotMinutes: 60, places: 1, venue: 'outside', exceptions: [] },
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, hours: hours('09:00', '11:00') })),
}

type Help = Partial<Terms> & { readonly title?: string; readonly category?: Category }

/** An offer of help with its photo, not yet shown. */
export async function draftsHelp(town: Town, owner: Person, help: Help = {}): Promise<ListingId> {
  const { title = '教用手机', category = 'phones', ...terms } = help
  const { id } = await owner.gets(ownListing.startDraft, {
    compoundId: town.places.jiuding,
    ...{ kind: 'skill', title, category, terms: { ...HELP_TERMS, ...terms } },
  })
  await addPhoto(owner, id)
  return id
}

/** The same, as neighbours see it. */
export async function offersHelp(town: Town, owner: Person, help: Help = {}): Promise<ListingId> {
  const listingId = await draftsHelp(town, owner, help)
  await owner.gets(ownListing.publishListing, { listingId })
  await eventually(
    () => owner.gets(ownListing.showMyListing, { listingId }),
    ({ check }) => check === 'passed',
  )
  return listingId
}

/** One hour of a day of May. */
export const slot = (date: number, from: string, until: string) => ({
  ...{ from: may(date), until: may(date + 1) },
  hours: hours(from, until),
})

type Wish = { readonly listingId: ListingId; readonly at: ReturnType<typeof slot> }

/** Somebody books a slot, where nothing stands against it. */
export async function booksSlot(
  street: Street,
  name: string,
  { listingId, at }: Wish,
): Promise<BookingId> {
  const { id } = await street.person(name).gets(bookListing, { listingId, ...at })
  return id
}

/** A craft for which a certificate is seen first. */
export const CERTIFIED_TITLE = '电工，换插座'

/** What a certificate must be seen for, its photo sent, and a worker asked to look. */
export async function certified(town: Town, owner: Person, official: Person) {
  const listingId = await draftsHelp(town, owner, { title: CERTIFIED_TITLE, category: 'repairs' })
  await owner.gets(ownListing.publishListing, { listingId })
  await eventually(
    () => owner.gets(ownListing.showMyListing, { listingId }),
    ({ photos }) => photos.every(({ state }) => state === 'passed'),
  )
  const file = await photoOf('#fff')
  const wanted = { listingId, contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await owner.gets(certificate.offerCertificate, wanted)
  await sendFile(offer, file)
  await owner.gets(photoArrived, { photoId: offer.photoId })
  const expiresOn = addDays(localDateAt(Date.now()), 400)
  const sent = { listingId, photoId: offer.photoId, expiresOn }
  await owner.gets(certificate.sendCertificate, sent)
  const { items } = await eventually(
    () => official.gets(certificate.listCertificates, { nodeId: town.places.beijiang }),
    (page) => page.items.some(({ photoId }) => photoId === sent.photoId),
  )
  const item = items.find(({ photoId }) => photoId === sent.photoId)
  return { sent, certificateId: item?.id ?? ('' as CertificateId) }
}

/** Help that was agreed for an hour which has begun. */
export async function begunHelp(
  town: Town,
  owner: Person,
  asker: Person,
): Promise<{ readonly bookingId: BookingId }> {
  const { loadBooking } = await import('../booking/store')
  const { changeBooking } = await import('../booking/writes')
  const { commit } = await import('../platform/commit')
  const listingId = await offersHelp(town, owner, { acceptance: 'automatic' })
  const today = localDateAt(Date.now())
  const from = addDays(today, 1)
  const wish = { listingId, from, until: addDays(from, 1), hours: hours('09:00', '10:00') }
  const { id: bookingId } = await asker.gets(bookListing, wish)
  const booking = await loadBooking(bookingId)
  const began = { from: today, until: from, hours: hours('00:00', '00:30') }
  if (booking) await commit(changeBooking({ ...booking, ...began, rev: booking.rev + 1 }))
  return { bookingId }
}
