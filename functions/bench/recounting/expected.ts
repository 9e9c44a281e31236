import type { Figure } from '../../../shared/contract/figures'
import * as counting from '../../report/counting/rules'
import { entriesOf, type Months, placesOn } from '../../report/rules'
import type { NodePath } from '../../event/rules'
import type { Facts } from './facts'

/** Each sum by place, month and figure. */
export type Cells = ReadonlyMap<string, number>
export const cellOf = (placeId: string, month: string, figure: Figure): string =>
  [placeId, month, figure].join(' ')

/** Counted from what there is, and from nothing else. */
export function expectedOf(facts: Facts): Cells {
  const cells = new Map<string, number>()
  const count = (path: NodePath, months: Months): void => {
    for (const placeId of placesOn(path))
      for (const [month, figure, amount] of entriesOf(months)) {
        const cell = cellOf(placeId, month, figure)
        cells.set(cell, (cells.get(cell) ?? 0) + amount)
      }
  }
  for (const one of facts.Booking.values()) count(one, counting.bookingCounts(one))
  for (const one of facts.Listing.values()) count(one, counting.listingCounts(one))
  for (const one of facts.Membership.values()) count(one, counting.membershipCounts(one))
  for (const one of facts.Session.values()) count(one, counting.sessionCounts(one))
  for (const one of facts.CheckIn.values()) {
    const session = facts.Session.get(one.sessionId)
    if (session) count(session, counting.checkInCounts(one, session))
  }
  return cells
}

/** Sums that stand in one and not, or otherwise, in the other. */
export const differencesOf = (a: Cells, b: Cells): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    (cell) => (a.get(cell) ?? 0) !== (b.get(cell) ?? 0),
  )
