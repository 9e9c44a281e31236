import { type Figure, FIGURES } from '../../shared/contract/figures'
import { type LocalDate, localDateAt } from '../../shared/kernel/dates'
import { isPracticeId } from '../../shared/kernel/practice'
import type { NodePath } from '../event/rules'

/** How much of each figure; what is none is left out. */
export type Counts = { readonly [Each in Figure]?: number }
/** The same by month, `2030-05`, or by `now`. */
export type Months = Readonly<Record<string, Counts>>

/** What one fact counts for, in its place and in all above it: ids alone, and nobody's. */
export type Counted = {
  readonly id: string
  readonly rev: number
  /** The revision of the fact that it was read from. */
  readonly factRev: number
  readonly path: NodePath
  readonly months: Months
}

/** The month of an instant or a day in Shanghai. */
export const monthOf = (at: number | LocalDate): string =>
  (typeof at === 'number' ? localDateAt(at) : at).slice(0, 7)

/** One amount of one figure in one month. */
export type Entry = readonly [month: string, figure: Figure, amount: number]

export const countsOf = (entries: readonly (readonly [Figure, number])[]): Counts => {
  const sums = new Map<Figure, number>()
  for (const [figure, amount] of entries) sums.set(figure, (sums.get(figure) ?? 0) + amount)
  const order = FIGURES.filter((figure) => (sums.get(figure) ?? 0) !== 0)
  return Object.fromEntries(order.map((figure) => [figure, sums.get(figure)]))
}

/** Always in the same order, so that two that are alike are the same text. */
export function monthsOf(entries: readonly Entry[]): Months {
  const months = [...new Set(entries.map(([month]) => month))].sort()
  const all = months.map(
    (each) =>
      [
        each,
        countsOf(
          entries
            .filter(([month]) => month === each)
            .map(([, figure, amount]) => [figure, amount] as const),
        ),
      ] as const,
  )
  return Object.fromEntries(all.filter(([, counts]) => Object.keys(counts).length > 0))
}

export const entriesOf = (months: Months): readonly Entry[] =>
  Object.entries(months).flatMap(([month, counts]) =>
    FIGURES.flatMap((figure): readonly Entry[] =>
      counts[figure] === undefined ? [] : [[month, figure, counts[figure]]],
    ),
  )

/** What is to be added to one to get the other. */
export const differenceOf = (before: Months, after: Months): Months =>
  monthsOf([
    ...entriesOf(after),
    ...entriesOf(before).map(([month, figure, amount]): Entry => [month, figure, -amount]),
  ])

export const areAlike = (a: Months, b: Months): boolean =>
  Object.keys(differenceOf(a, b)).length === 0

/** The place of a fact and those above it; what is practised counts in no place where anything is real. */
export function placesOn({ districtId, streetId, communityId, compoundId }: NodePath) {
  const below = [streetId, communityId, compoundId].filter((place) => place !== undefined)
  return below.some(isPracticeId) ? below : [districtId, ...below]
}

/** Only the places of a path: a fact holds much more. */
export const pathOf = ({ districtId, streetId, communityId, compoundId }: NodePath): NodePath => ({
  districtId,
  ...(streetId === undefined ? {} : { streetId }),
  ...(communityId === undefined ? {} : { communityId }),
  ...(compoundId === undefined ? {} : { compoundId }),
})
