import type { PHOTO_TYPES, PhotoState, WithheldReason } from '../../../shared/contract/moderation'
import type { ContentLabel } from '../../../shared/contract/refusals'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { ListingId, PhotoId, ResidentId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'

/** A picture of a listing and where it stands with the check. */
export type Photo = CompoundPath & {
  readonly id: PhotoId
  readonly rev: number
  readonly ownerId: ResidentId
  readonly subjectId: ListingId
  readonly compoundName: string
  readonly contentType: (typeof PHOTO_TYPES)[number]
  readonly state: PhotoState
  readonly label?: ContentLabel
  /** WeChat's name for the check, kept after it: a verdict that is told twice is still known. */
  readonly traceId?: string
  readonly withheldReason?: WithheldReason
  /** Epoch ms. */
  readonly offeredAt: number
  readonly dueAt?: number
  /** Epoch seconds: when an offer that nobody used is forgotten. */
  readonly expiresAt?: number
}

/** WeChat promises a verdict within half an hour; five minutes of grace, then a person looks. */
export const CHECK_MS = 35 * MINUTE_MS

const settled = (photo: Photo): Omit<Photo, 'dueAt' | 'expiresAt'> => {
  const { dueAt: _due, expiresAt: _expires, ...kept } = photo
  return kept
}

/** The photo once its check was asked for; without a trace, WeChat could not be reached and a person looks. */
export function arrived(photo: Photo, traceId: string | undefined, now: number): Photo {
  const kept = { ...settled(photo), rev: photo.rev + 1 }
  return traceId === undefined
    ? { ...kept, state: 'withWorker', withheldReason: 'unreachable' }
    : { ...kept, state: 'checking', traceId, dueAt: now + CHECK_MS }
}

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
