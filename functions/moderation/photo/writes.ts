import type { PhotoId } from '../../../shared/kernel/ids'
import type { Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import type { HeldPath } from '../withheld/rules'
import { PhotoEntity } from './entities'
import type { Photo } from './rules'

export const changePhoto = (next: Photo): Change => factsOf<Photo>(PhotoEntity).change(next)

type SubjectId = Photo['subjectId']
type Subject = HeldPath &
  Pick<Photo, 'isCertificate' | 'isDisputed' | 'sharedWith' | 'reach'> & {
    readonly id: SubjectId
    readonly compoundName: string
  }
const FORGOTTEN_SECONDS = 86_400

/** By whoever may, at a desk too. */
type Sending = Pick<Call, 'world' | 'caller' | 'request'>

/** The same request about the same thing makes the same photo. */
export const photoIdFor = ({ world, caller, request }: Sending, subjectId: SubjectId): PhotoId =>
  world.idFor('photo', caller.id, subjectId, request.key)

type Given<Kind> = { readonly [Key in keyof Kind]?: Exclude<Kind[Key], undefined> }

/** Nothing of what is not said. */
const given = <Kind extends object>(said: Kind): Given<Kind> =>
  Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined)) as Given<Kind>

/** A photo that is about to be sent. */
export function awaitPhoto(
  call: Sending,
  subject: Subject,
  contentType: Photo['contentType'],
): { readonly photo: Photo; readonly change: Change } {
  const { world, caller } = call
  const { districtId, streetId, communityId, compoundId, compoundName } = subject
  const { sharedWith, reach, isDisputed, isCertificate } = subject
  const photo: Photo = {
    ...{ districtId, streetId, communityId, compoundName, contentType },
    ...given({ compoundId, sharedWith, reach, isDisputed, isCertificate }),
    id: photoIdFor(call, subject.id),
    rev: 1,
    ownerId: caller.id,
    subjectId: subject.id,
    state: 'awaiting',
    offeredAt: world.now(),
    expiresAt: Math.floor(world.now() / 1000) + FORGOTTEN_SECONDS,
  }
  return { photo, change: changePhoto(photo) }
}
