import { type Figure, SHOWN_FROM } from '../../../shared/contract/figures'
import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import { CASE_KINDS, type CaseKind } from '../cases/rules'
import { monthOf } from '../rules'

/** What a sheet of one page has room for. */
export const BRIEFED = [
  ...(['offered', 'offeredSkills', 'lent', 'returned', 'late', 'given'] as const),
  ...(['helps', 'helpMinutes', 'classes', 'events', 'attended', 'verified'] as const),
] as const satisfies readonly Figure[]

/** This month and the one before it. */
export const monthsOf = (today: LocalDate): readonly [now: string, before: string] => {
  const first = `${monthOf(today)}-01` as LocalDate
  return [monthOf(today), monthOf(addDays(first, -1))]
}

/** The list that a number is the sum of, for whoever works there. */
const LISTS: Readonly<Partial<Record<Figure, string>>> = {
  ...{ offered: 'listings', offeredSkills: 'listings', onOffer: 'listings' },
  ...{ onOfferSkills: 'listings', lent: 'bookings', returned: 'bookings', late: 'bookings' },
  ...{ out: 'bookings', given: 'bookings', helps: 'bookings', helpMinutes: 'bookings' },
  ...{ classes: 'events', events: 'events', attended: 'events', verified: 'residents' },
}
export const listOf = (figure: Figure): string => LISTS[figure] ?? 'figures'

/** Where cases of a kind are worked on. */
const DESKS: Readonly<Partial<Record<CaseKind, string>>> = {
  ...{ request: 'verifications', withheld: 'withheld', complaint: 'complaints' },
  ...{ callBack: 'calls' },
}
export const deskOf = (kind: CaseKind): string => DESKS[kind] ?? 'today'

type Counts = Readonly<Record<string, number>>
export type Waiting = {
  readonly sum: number
  /** Of a leader: fewer than may be told. */
  readonly isHidden: boolean
  /** In the order of a desk; nothing where only the sum is read. */
  readonly kinds: readonly (readonly [kind: CaseKind, count: number])[]
}

/** By kind for those who work there; the sum alone for whoever leads, and none that is few. */
export function waitingIn(counts: Counts, { isDesk }: { readonly isDesk: boolean }): Waiting {
  const kinds = CASE_KINDS.map((kind) => [kind, counts[kind] ?? 0] as const)
  const sum = kinds.reduce((all, [, count]) => all + count, 0)
  const isFew = sum > 0 && sum < SHOWN_FROM
  return {
    sum,
    isHidden: !isDesk && isFew,
    kinds: isDesk ? kinds.filter(([, count]) => count > 0) : [],
  }
}
