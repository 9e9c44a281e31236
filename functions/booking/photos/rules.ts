import {
  HANDOVER_PHOTO_HOURS,
  MAX_END_PHOTOS,
  type PhotoEnd,
  RETURN_PHOTO_DAYS,
} from '../../../shared/contract/bookingPhotos'
import { MAX_PHOTO_MB, type PhotoState } from '../../../shared/contract/moderation'
import { DAY_MS, HOUR_MS, MINUTE_MS, startOf } from '../../../shared/kernel/dates'
import type { PhotoId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Photo } from '../../moderation/photo/rules'
import { isHelp } from '../help/rules'
import { type Booking, hasBegun, returnedAt } from '../rules'
import { photosDue } from '../said/rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024
/** An upload that takes longer has stopped, and gives its place back. */
const UPLOAD_MS = 15 * MINUTE_MS

const handedOverAt = ({ handedOverAt: kept, from }: Booking): number => kept ?? startOf(from)

const isAtHandOver = (booking: Booking, now: number): boolean =>
  booking.status === 'accepted'
    ? hasBegun(booking, now)
    : booking.status === 'handedOver' &&
      now - handedOverAt(booking) < HANDOVER_PHOTO_HOURS * HOUR_MS

const isAtReturn = (booking: Booking, now: number): boolean =>
  booking.status === 'handedOver' ||
  booking.status === 'disputed' ||
  (booking.status === 'returned' && now - returnedAt(booking) < RETURN_PHOTO_DAYS * DAY_MS)

/** At which ends a photo can be taken now. */
export const endsNow = (booking: Booking, now: number): readonly PhotoEnd[] => {
  if (isHelp(booking)) return []
  return [
    ...(isAtHandOver(booking, now) ? (['handOver'] as const) : []),
    ...(isAtReturn(booking, now) ? (['return'] as const) : []),
  ]
}

/** Refused or never sent, a photo takes no place; so many in all, that nobody sends without an end. */
const MAX_TRIES = 4 * MAX_END_PHOTOS

export type Known = ReadonlyMap<PhotoId, Pick<Photo, 'state'>>
type Whose = { readonly by: ResidentId; readonly end: PhotoEnd }

/** Those that hold a place: what was refused, or never sent, has given it back. */
function standing({ photos = [] }: Pick<Booking, 'photos'>, known: Known, now: number) {
  const holds = (state: PhotoState | undefined, at: number): boolean =>
    state === 'awaiting' ? now - at < UPLOAD_MS : state !== undefined && state !== 'refused'
  return photos.filter(({ id, at }) => holds(known.get(id)?.state, at))
}

type Place = Whose & { readonly known: Known; readonly now: number }
type Photos = Pick<Booking, 'photos'>
const isAt =
  ({ by, end }: Whose) =>
  (photo: Whose): boolean =>
    photo.by === by && photo.end === end

/** Those that the table has not forgotten: they are kept by name until their files are deleted. */
const named = ({ photos = [] }: Photos, known: Known) => photos.filter(({ id }) => known.has(id))

const isFull = (booking: Photos, place: Place): boolean =>
  standing(booking, place.known, place.now).filter(isAt(place)).length >= MAX_END_PHOTOS ||
  named(booking, place.known).filter(isAt(place)).length >= MAX_TRIES

type Looker = { readonly by: ResidentId; readonly known: Known; readonly now: number }

/** The ends at which there is room for another photo of this person. */
export const roomAt = (booking: Booking, looker: Looker): readonly PhotoEnd[] =>
  endsNow(booking, looker.now).filter((end) => !isFull(booking, { ...looker, end }))

/** Whether a photo still has the place that was offered: one that took too long may have lost it to another. */
export function hasPlace(
  { photos = [] }: Photos,
  id: PhotoId,
  { known, now }: Pick<Looker, 'known' | 'now'>,
): boolean {
  const photo = photos.find((one) => one.id === id)
  const others = { photos: photos.filter((one) => one !== photo) }
  return photo !== undefined && !isFull(others, { ...photo, known, now })
}

export type Offered = Whose & {
  readonly id: PhotoId
  readonly bytes: number
  readonly known: Known
  readonly now: number
}
type OfferRefusal =
  | { readonly code: 'booking.notInThisState' }
  | { readonly code: 'photo.tooMany'; readonly max: number }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

/** A place for one more; nobody has to take any, and nothing waits for them. */
export function decideOffer(
  booking: Booking,
  { id, by, end, bytes, known, now }: Offered,
): Outcome<Booking, OfferRefusal> {
  if (!endsNow(booking, now).includes(end)) return refuse({ code: 'booking.notInThisState' })
  if (bytes > MAX_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  if (isFull(booking, { by, end, known, now }))
    return refuse({ code: 'photo.tooMany', max: MAX_END_PHOTOS })
  const photos = [...named(booking, known), { id, end, by, at: now }]
  return accept({
    ...booking,
    photos,
    rev: booking.rev + 1,
    ...{ changedAt: now, changedBy: by },
    ...(booking.status === 'returned' ? afterwards({ ...booking, photos }) : {}),
  })
}

const afterwards = (booking: Booking) => {
  const at = returnedAt(booking)
  return { returnedAt: at, ...photosDue(booking, at) }
}

/** Whether somebody sees a photo of the two: one's own always, the other's once it has passed. */
export const isShownTo = (person: ResidentId, by: ResidentId, state: PhotoState): boolean =>
  by === person || state === 'passed'

/** Those that are to be seen: of what was refused the last one alone, until there is another. */
export const lookedAt = ({ photos = [] }: Photos, known: Known) =>
  photos.filter(
    (photo, at) =>
      known.get(photo.id)?.state !== 'refused' || !photos.slice(at + 1).some(isAt(photo)),
  )
