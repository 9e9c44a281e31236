import type { BookingId, EventId, ListingId, MembershipId } from '../../../shared/kernel/ids'
import type { Borrower } from '../seed'

/** How somebody goes. */
export const CASCADES = ['leave', 'block', 'moveOut', 'block'] as const
export type Cascade = (typeof CASCADES)[number]

const PEOPLE = ['leaver', 'owner', 'first', 'second', 'third', 'worker'] as const

export type Scene = {
  readonly cascade: Cascade
  readonly people: Readonly<Record<(typeof PEOPLE)[number], Borrower>>
  readonly membershipId: MembershipId
  readonly things: Readonly<Record<string, ListingId>>
  /** Those of them that the one who goes lends. */
  readonly own: readonly string[]
  readonly bookings: Readonly<Record<string, BookingId>>
  /** What waits for a worker’s word: of the one who goes, and of somebody who stays. */
  readonly proposals: { readonly theirs: EventId; readonly others: EventId }
}
