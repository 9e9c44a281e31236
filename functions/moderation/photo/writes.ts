import type { BookingId, ListingId, MembershipId, PhotoId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { PhotoEntity } from './entities'
import type { Photo } from './rules'

export const changePhoto = (next: Photo): Change => factsOf<Photo>(PhotoEntity).change(next)

type SubjectId = ListingId | BookingId | MembershipId
type Subject = CompoundPath &
  Pick<Photo, 'isCertificate' | 'isDisputed' | 'sharedWith'> & {
    readonly id: SubjectId
    readonly compoundName: string
  }
const FORGOTTEN_SECONDS = 86_400

/** The same request about the same thing makes the same photo. */
export const photoIdFor = ({ world, caller, request }: Call, subjectId: SubjectId): PhotoId =>
  world.idFor('photo', caller.id, subjectId, request.key)

/** A photo that is about to be sent. */
export function awaitPhoto(
  call: Call,
  subject: Subject,
  contentType: Photo['contentType'],
): { readonly photo: Photo; readonly change: Change } {
  const { world, caller } = call
  const { districtId, streetId, communityId, compoundId, compoundName, sharedWith } = subject
  const { isDisputed } = subject
  const photo: Photo = {
    ...{ districtId, streetId, communityId, compoundId, compoundName, contentType },
    id: photoIdFor(call, subject.id),
    rev: 1,
    ownerId: caller.id,
    subjectId: subject.id,
    ...(subject.isCertificate ? { isCertificate: true } : {}),
    ...(sharedWith === undefined ? {} : { sharedWith }),
    ...(isDisputed === undefined ? {} : { isDisputed }),
    state: 'awaiting',
    offeredAt: world.now(),
    expiresAt: Math.floor(world.now() / 1000) + FORGOTTEN_SECONDS,
  }
  return { photo, change: changePhoto(photo) }
}
