import type { MyListing } from '../../../shared/contract/ownListing'
import type { PhotoId } from '../../../shared/kernel/ids'
import { photosOf } from '../../moderation/photo/actions'
import { permitOf } from '../certificate/rules'
import { checkOf, isSkill, type Listing, photoStateOf, refusedLabel } from '../rules'

/**
 * Photos that are there, though the listing has not heard of them: the stream tells it, and whoever has just sent a
 * photo shall not be told that it is still awaited.
 */
async function unheardOf({ photoIds, verdicts }: Listing): Promise<ReadonlySet<PhotoId>> {
  const photos = await photosOf(photoIds.filter((id) => verdicts[id] === undefined))
  const there = photos.flatMap((photo) => (photo && photo.state !== 'awaiting' ? [photo.id] : []))
  return new Set(there)
}

/** What the owner sees of a thing, in whatever state; no photo counts as passed before neighbours can see it. */
export async function myListing(listing: Listing): Promise<MyListing> {
  const { id, edition, compoundId, status, closesAs, title, category, condition } = listing
  const label = refusedLabel(listing)
  const unheard = await unheardOf(listing)
  return {
    ...{ id, compoundId, status, title, condition, rev: edition, check: checkOf(listing) },
    ...(closesAs === undefined ? {} : { closesAs }),
    ...(label === undefined ? {} : { label }),
    ...(category === undefined ? {} : { category }),
    accessories: [...listing.accessories],
    tags: [...(listing.tags ?? [])],
    description: listing.description,
    terms: listing.terms,
    ...(isSkill(listing) ? { kind: 'skill' } : {}),
    ...(listing.certificate === undefined ? {} : { certificate: permitOf(listing.certificate) }),
    photos: listing.photoIds.map((photoId) => ({
      id: photoId,
      state: unheard.has(photoId) ? 'checking' : photoStateOf(listing, photoId),
    })),
    updatedAt: listing.updatedAt,
  }
}
