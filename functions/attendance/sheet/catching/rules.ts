import type { CheckInId, MembershipId, ResidentId } from '../../../../shared/kernel/ids'
import { rowIn, type Who, whoAt } from '../rules'

/** Whom a step at a desk was about: homes that were ticked, numbers that were typed, a coming taken back, who got a number. */
export type Meant = {
  readonly ids?: readonly MembershipId[]
  readonly numbers?: readonly number[]
  readonly checkInId?: CheckInId
}

/** Whose numbers these are; of those that are nobody's, nobody. */
export const numberedBy = (
  order: readonly ResidentId[],
  numbers: readonly number[],
): readonly ResidentId[] => numbers.flatMap((number) => order[number - 1] ?? [])

/** A row of a page as its list has it: where it stands, and its words. */
type Listed = { readonly sortKey: string; readonly card: string }

/** Of a page that is about to be read those who have a number and are not shown with it. */
export function withoutNumber(
  page: readonly Listed[],
  order: readonly ResidentId[],
): readonly Who[] {
  const known = new Set<Who>(order)
  return page
    .filter(({ card }) => rowIn(card).number === undefined)
    .map(({ sortKey }) => whoAt(sortKey))
    .filter((who) => known.has(who))
}
