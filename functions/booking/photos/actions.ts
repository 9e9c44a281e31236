import type * as contract from '../../../shared/contract/bookingPhotos'
import type { EndPhoto, EndPhotos } from '../../../shared/contract/bookingPhotos'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { photosOf } from '../../moderation/photo/actions'
import { awaitPhoto, photoIdFor } from '../../moderation/photo/writes'
import { compoundOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import { takeStep } from '../answer/actions'
import { type Booking, counterpartIn } from '../rules'
import { loadBooking } from '../store'
import { decideOffer, hasPlace, isShownTo, type Known, lookedAt, roomAt } from './rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

/** The photos of both ends as they are with the check. */
export async function knownOf({ photos = [] }: Pick<Booking, 'photos'>): Promise<Known> {
  const found = await photosOf(photos.map(({ id }) => id))
  return new Map(found.flatMap((photo) => (photo ? [[photo.id, photo] as const] : [])))
}

/** What is written beside the booking: a photo for its two parties, that is never public. */
async function photoFor(
  call: Call,
  booking: Booking,
  contentType: Parameters<typeof awaitPhoto>[2],
) {
  const compound = await compoundOf(booking.compoundId)
  const other = counterpartIn(booking, call.caller.id)
  const sharedWith = other === undefined ? [] : [other]
  const isDisputed = booking.status === 'disputed' ? ({ isDisputed: true } as const) : {}
  const subject = { ...booking, compoundName: compound?.name ?? '', sharedWith, ...isDisputed }
  return awaitPhoto(call, subject, contentType)
}

/** A place among the photos of one end, and where to send the file: the store holds it to type, size and address. */
export const offerBookingPhoto: Action<typeof contract.offerBookingPhoto> = async (call, asked) => {
  const { bookingId, contentType } = asked
  const id = photoIdFor(call, bookingId)
  const now = call.world.now()
  const offered = await takeStep(call, bookingId, async ({ booking }) => {
    const known = await knownOf(booking)
    const decision = decideOffer(booking, { ...asked, id, by: call.caller.id, known, now })
    if (!decision.ok) return decision
    const { change } = await photoFor(call, booking, contentType)
    return accept({ booking: decision.value, also: [change] })
  })
  if (!offered.ok) return offered
  // A repeated offer whose place was given back since: a file sent there would show nowhere.
  const booking = await loadBooking(bookingId)
  const known = await knownOf(booking ?? {})
  if (!booking || !hasPlace(booking, id, { known, now })) return refuse({ code: 'photo.notFound' })
  const upload = signUpload({ key: PHOTO_KEYS.upload(id), contentType, maxBytes: MAX_BYTES, now })
  return accept({ photoId: id, ...upload, maxMb: MAX_PHOTO_MB })
}

/** The photos that somebody may see, in the order in which they were taken. */
export const shownTo = (person: ResidentId, booking: Booking, known: Known): EndPhoto[] =>
  lookedAt(booking, known).flatMap(({ id, end, by, at }) => {
    const state = known.get(id)?.state
    return state !== undefined && isShownTo(person, by, state)
      ? [{ id, end, at, state, isMine: by === person }]
      : []
  })

/** What the booking's page says of photos; nothing where there is nothing to say. */
export async function photosFor(
  person: ResidentId,
  booking: Booking,
  now: number,
): Promise<EndPhotos> {
  const known = await knownOf(booking)
  const [photos, ends] = [
    shownTo(person, booking, known),
    roomAt(booking, { by: person, known, now }),
  ]
  return {
    ...(photos.length > 0 ? { photos } : {}),
    ...(ends.length > 0 ? { photoEnds: [...ends] } : {}),
  }
}
