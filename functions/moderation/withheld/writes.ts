import type {
  BookingId,
  DriveId,
  EventId,
  GroupId,
  ListingId,
  MembershipId,
  PhotoId,
  ResidentId,
  SessionId,
} from '../../../shared/kernel/ids'
import type { WithheldReason } from '../../../shared/contract/moderation'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import type { World } from '../../platform/world'
import { WithheldEntity } from './entities'
import type { HeldPath, Withheld } from './rules'

export const changeWithheld = (next: Withheld): Change =>
  factsOf<Withheld>(WithheldEntity).change(next)

type Subject = HeldPath & { readonly compoundName: string; readonly ownerId: ResidentId }
type Waiting =
  | {
      readonly kind: 'listingText'
      readonly subjectId: ListingId
      readonly text: string
      readonly textHash: string
    }
  | {
      readonly kind: 'eventText'
      readonly subjectId: EventId | DriveId | GroupId | SessionId
      readonly text: string
      readonly textHash: string
    }
  | {
      readonly kind: 'photo'
      readonly subjectId: ListingId | BookingId | MembershipId | SessionId | EventId
      readonly photoId: PhotoId
    }

/** A new entry on the workers' page. Each time of asking is one: what was withdrawn and sent again waits again. */
export function withhold(
  world: World,
  subject: Subject,
  waiting: Waiting & { readonly reason: WithheldReason },
): Change {
  const { districtId, streetId, communityId, compoundId, compoundName, ownerId } = subject
  return changeWithheld({
    ...{ districtId, streetId, communityId, compoundName, ownerId },
    ...(compoundId === undefined ? {} : { compoundId }),
    ...waiting,
    id: world.newId('withheld'),
    rev: 1,
    since: world.now(),
    status: 'waiting',
  })
}
