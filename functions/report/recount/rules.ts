import type { Figure } from '../../../shared/contract/figures'
import type { LocalDate } from '../../../shared/kernel/dates'
import { type Counts, differenceOf, entriesOf, type Months } from '../rules'

/** Of a fact that was counted otherwise. */
export type Difference = {
  readonly where: string
  readonly month: string
  readonly figure: Figure
  readonly stood: number
  readonly is: number
}

/** What a night found in a district; instants in epoch ms. */
export type Recount = {
  readonly districtId: string
  readonly day: LocalDate
  readonly rev: number
  readonly startedAt: number
  readonly endedAt: number
  /** So many facts were looked at, and so many sums of a place and month were formed. */
  readonly facts: number
  readonly sums: number
  /** How many differences there were, and the first of them. */
  readonly found: number
  readonly differences: readonly Difference[]
}

/** So many are kept to be read. */
export const DIFFERENCES_KEPT = 50

/** Each figure that is not what it was. */
export const differencesIn = (
  where: string,
  { stood, is }: { readonly stood: Months; readonly is: Months },
): readonly Difference[] =>
  entriesOf(differenceOf(stood, is)).map(([month, figure]) => ({
    ...{ where, month, figure },
    stood: stood[month]?.[figure] ?? 0,
    is: is[month]?.[figure] ?? 0,
  }))

/** The same with the district it is of. */
export type Found = Difference & { readonly districtId: string }

export type Sums = Map<string, Map<string, Map<Figure, number>>>

/** One more fact in the sums of its places. */
export function addInto(sums: Sums, places: readonly string[], months: Months): void {
  for (const placeId of places)
    for (const [month, figure, amount] of entriesOf(months)) {
      const of = sums.get(placeId) ?? new Map<string, Map<Figure, number>>()
      const cell = of.get(month) ?? new Map<Figure, number>()
      cell.set(figure, (cell.get(figure) ?? 0) + amount)
      sums.set(placeId, of.set(month, cell))
    }
}

/** How many months of a place there are anything in. */
export const sumsIn = (sums: Sums, placeId: string): number => sums.get(placeId)?.size ?? 0

export const countsIn = (sums: Sums, placeId: string, month: string): Counts =>
  Object.fromEntries(
    [...(sums.get(placeId)?.get(month) ?? [])].filter(([, amount]) => amount !== 0),
  )
