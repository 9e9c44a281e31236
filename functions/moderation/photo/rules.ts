import type { PHOTO_TYPES, PhotoState, WithheldReason } from '../../../shared/contract/moderation'
import type { ContentLabel } from '../../../shared/contract/refusals'
import { DAY_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type {
  BookingId,
  EventId,
  ListingId,
  MembershipId,
  PhotoId,
  PlaceId,
  ResidentId,
  SessionId,
} from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { HeldPath } from '../withheld/rules'

/** A picture of a listing, of a loan, of an event or class or with a request to join, and where it stands with the check. */
export type Photo = HeldPath & {
  readonly id: PhotoId
  readonly rev: number
  readonly ownerId: ResidentId
  readonly subjectId: ListingId | BookingId | MembershipId | SessionId | EventId
  /** Who else sees it, once it has passed, instead of everybody: such a photo is never public. */
  readonly sharedWith?: readonly ResidentId[]
  /** Of a class: whoever lives below this place sees it, once it has passed, and it is never public either. */
  readonly reach?: PlaceId
  /** While the workers of the place have to mediate. */
  readonly isDisputed?: true
  readonly compoundName: string
  readonly contentType: (typeof PHOTO_TYPES)[number]
  readonly state: PhotoState
  readonly label?: ContentLabel
  /** Of a person's certificate or proof: for its owner and the workers alone, and no machine judges it. */
  readonly isCertificate?: true
  /** WeChat's name for the check, kept after it: a verdict that is told twice is still known. */
  readonly traceId?: string
  readonly withheldReason?: WithheldReason
  /** Epoch ms. */
  readonly offeredAt: number
  readonly dueAt?: number
  /** Since when its pictures are gone for good. */
  readonly erasedAt?: number
  /** Epoch seconds: when an offer that nobody used is forgotten, and what was erased. */
  readonly expiresAt?: number
}

/** WeChat promises a verdict within half an hour; five minutes of grace, then a person looks. */
export const CHECK_MS = 35 * MINUTE_MS

const settled = (photo: Photo): Omit<Photo, 'dueAt' | 'expiresAt'> => {
  const { dueAt: _due, expiresAt: _expires, ...kept } = photo
  return kept
}

/** Whether somebody other than its owner may see a photo that is not public. */
export const isSharedWith = ({ state, sharedWith = [] }: Photo, person: ResidentId): boolean =>
  state === 'passed' && sharedWith.includes(person)

/** Whether somebody's home makes them one of those for whom the photo of a class is. */
export const isInReach = ({ state, reach }: Photo, homes: readonly CompoundPath[]): boolean =>
  state === 'passed' &&
  homes.some(({ districtId, streetId, communityId, compoundId }) =>
    [districtId, streetId, communityId, compoundId].some((place) => place === reach),
  )

/** Whether everybody may see it at a public address, once it has passed. */
export const isForEverybody = ({ sharedWith, reach }: Pick<Photo, 'sharedWith' | 'reach'>) =>
  sharedWith === undefined && reach === undefined

/** Whether the workers of the place see it: what they have to decide on, or to mediate about, and of their classes. */
export const isForWorkers = ({ state, sharedWith, isDisputed, reach }: Photo): boolean =>
  sharedWith === undefined
    ? state !== 'passed' || reach !== undefined
    : state === 'withWorker' || (state === 'passed' && isDisputed === true)

/** The photo once its check was asked for; without a trace, WeChat could not be reached and a person looks. */
export function arrived(photo: Photo, traceId: string | undefined, now: number): Photo {
  const kept = { ...settled(photo), rev: photo.rev + 1 }
  return traceId === undefined
    ? { ...kept, state: 'withWorker', withheldReason: 'unreachable' }
    : { ...kept, state: 'checking', traceId, dueAt: now + CHECK_MS }
}

/** A certificate once it has arrived: it is never public, and waits a day to be sent to the workers. */
export const filed = (photo: Photo, now: number): Photo => ({
  ...settled(photo),
  rev: photo.rev + 1,
  state: 'withWorker',
  dueAt: now + DAY_MS,
})

/** A certificate that was sent: its pictures stay until it is refused, replaced or over. */
export const sent = (photo: Photo): Photo => ({ ...settled(photo), rev: photo.rev + 1 })

/** The pictures go with this change, the entry a day later. */
export const erased = (photo: Photo, now: number): Photo => ({
  ...settled(photo),
  rev: photo.rev + 1,
  erasedAt: now,
  expiresAt: Math.floor((now + DAY_MS) / 1000),
})

export type Verdict =
  | { readonly is: 'passed' }
  | { readonly is: 'refused'; readonly label: ContentLabel }
  | { readonly is: 'withWorker'; readonly reason: WithheldReason }

/** The photo after a verdict, `undefined` when it is settled already: repeated and late verdicts change nothing. */
export function judged(photo: Photo, verdict: Verdict): Photo | undefined {
  if (photo.state !== 'checking') return undefined
  const kept = { ...settled(photo), rev: photo.rev + 1 }
  if (verdict.is === 'refused') return { ...kept, state: 'refused', label: verdict.label }
  return verdict.is === 'passed'
    ? { ...kept, state: 'passed' }
    : { ...kept, state: 'withWorker', withheldReason: verdict.reason }
}

/** The photo after a worker's word. */
export const decided = (photo: Photo, label: ContentLabel | undefined): Photo => ({
  ...settled(photo),
  rev: photo.rev + 1,
  ...(label === undefined ? { state: 'passed' } : { state: 'refused', label }),
})

/** The photo once its files are gone: the table forgets it too, within two days. */
export const forgotten = (photo: Photo, now: number): Photo => ({
  ...settled(photo),
  rev: photo.rev + 1,
  expiresAt: Math.floor(now / 1000),
})

/** The photo open to the workers of the place, or closed to them; `undefined` where it is so already. */
export function withDispute(photo: Photo, isOpen: 'open' | 'closed'): Photo | undefined {
  const { isDisputed, ...kept } = photo
  if ((isDisputed === true) === (isOpen === 'open')) return undefined
  const changed = { ...kept, rev: photo.rev + 1 }
  return isOpen === 'open' ? { ...changed, isDisputed: true } : changed
}
