import { type PhotoEnd, PHOTOS_KEPT_DAYS } from '../../../shared/contract/bookingPhotos'
import type { DisputeDecision, DisputeReason, Mediation } from '../../../shared/contract/disputed'
import type { Again, LeftPlace, Phrase } from '../../../shared/contract/bookingSaid'
import { DAY_MS, type LocalDate } from '../../../shared/kernel/dates'
import type { PhotoId, ResidentId } from '../../../shared/kernel/ids'

/** Where the borrower says that it stands, since when. */
export type Left = { readonly place: LeftPlace; readonly at: number }
export type SaidPhrase = { readonly by: ResidentId; readonly phrase: Phrase; readonly at: number }
export type Thanks = {
  readonly thanks: boolean
  readonly again: Again
  /** Of the first answer. */
  readonly at: number
  readonly times: number
  /** When the other was first thanked: told once. */
  readonly thankedAt?: number
}

/** What the two could not settle by themselves. */
export type Dispute = {
  readonly openedAt: number
  readonly openedBy: ResidentId
  /** Whether it was back already. */
  readonly was: 'handedOver' | 'returned'
  readonly reason: DisputeReason
  /** For the worker alone. */
  readonly said: readonly { readonly by: ResidentId; readonly words: string; readonly at: number }[]
  readonly decision?: {
    readonly is: DisputeDecision
    readonly mediation: Mediation
    readonly words?: string
    readonly until?: LocalDate
    readonly by: ResidentId
    readonly at: number
  }
}

/** What the two told each other along the way and afterwards. */
export type Along = {
  /** Of the accessories: what the borrower ticked at the hand-over, the owner at the way back. */
  readonly got?: readonly string[]
  readonly back?: readonly string[]
  /** The second puts the first right. */
  readonly left?: readonly Left[]
  readonly phrases?: readonly SaidPhrase[]
  readonly thanks?: { readonly borrower?: Thanks; readonly owner?: Thanks }
  /** Of how it was when it went, and when it came back. */
  readonly photos?: readonly { id: PhotoId; end: PhotoEnd; by: ResidentId; at: number }[]
  /** Kept, for what is said afterwards changes the booking too. */
  readonly handedOverAt?: number
  readonly returnedAt?: number
  readonly dispute?: Dispute
}

/** When the photos of a loan that ended are deleted; nothing is due where there are none. */
export const photosDue = (
  { photos = [] }: Pick<Along, 'photos'>,
  endedAt: number,
): { readonly dueAt?: number } =>
  photos.length === 0 ? {} : { dueAt: endedAt + PHOTOS_KEPT_DAYS * DAY_MS }
