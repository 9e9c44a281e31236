import { NOW } from '../../../../shared/contract/figures'
import { commit } from '../../../platform/commit'
import { StaleRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { bringGone } from '../../counting/fact/actions'
import { withoutNow } from '../../counting/rules'
import { areAlike, type Counted, type Counts, placesOn, type Total } from '../../rules'
import { listTotals } from '../../store'
import { mendTotal } from '../../writes'
import { addInto, countsIn, type Difference, differencesIn, type Found, type Sums } from '../rules'
import { pagesOf } from '../scanning/store'

async function* allCounted(): AsyncGenerator<Counted> {
  for await (const page of pagesOf('Counted')) yield* page as unknown as readonly Counted[]
}

/** All that is said to stand at this moment: of what is gone it is to be taken back. */
export async function listStanding(): Promise<readonly Counted[]> {
  const standing: Counted[] = []
  for await (const counted of allCounted()) if (counted.months[NOW]) standing.push(counted)
  return standing
}

/** Of what was not met among the facts, though it was counted before they were looked at. */
export async function settleGone(
  world: World,
  standing: readonly Counted[],
  seen: ReadonlySet<string>,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const { id, path, factRev, months } of standing.filter((one) => !seen.has(one.id))) {
    const isChanged = await bringGone(world, { ...path, id, rev: factRev }, months)
    const both = { stood: months, is: withoutNow(months) }
    const { districtId } = path
    if (isChanged) found.push(...differencesIn(id, both).map((one) => ({ ...one, districtId })))
  }
  return found
}

export async function sumsOfAll(): Promise<Sums> {
  const sums: Sums = new Map()
  for await (const { path, months } of allCounted()) addInto(sums, placesOn(path), months)
  return sums
}

export type Totals = ReadonlyMap<string, ReadonlyMap<string, Total>>

/** By place and month, as they stand. */
export async function totalsOf(places: readonly string[]): Promise<Totals> {
  const totals = new Map<string, ReadonlyMap<string, Total>>()
  for (const placeId of places)
    totals.set(placeId, new Map((await listTotals(placeId)).map((one) => [one.month, one])))
  return totals
}

type Compared = {
  readonly before: Total | undefined
  readonly after: Total | undefined
  readonly is: Counts
}
type Cell = { readonly placeId: string; readonly month: string }
type Outcome = { readonly differences: readonly Difference[]; readonly isMoving: boolean }

/** Written as it was counted, unless something was added in this very moment: then the next night looks at it. */
async function mend({ placeId, month }: Cell, stood: Total | undefined, is: Counts) {
  try {
    await commit(mendTotal({ placeId, month, rev: (stood?.rev ?? 0) + 1, counts: is }))
    return true
  } catch (fault) {
    if (fault instanceof StaleRead) return false
    throw fault
  }
}

// What nothing was added to from before the counting until behind it is what was counted, or it is wrong.
async function settle(cell: Cell, { before, after, is }: Compared): Promise<Outcome> {
  if (before?.rev !== after?.rev) return { differences: [], isMoving: true }
  const stood = after?.counts ?? {}
  const both = { stood: { [cell.month]: stood }, is: { [cell.month]: is } }
  if (areAlike(both.stood, both.is)) return { differences: [], isMoving: false }
  const isMended = await mend(cell, after, is)
  const differences = isMended ? differencesIn(cell.placeId, both) : []
  return { differences, isMoving: !isMended }
}

/** Holds the sums of one place against what was counted, and puts them right. */
export async function settleTotals(
  placeId: string,
  sums: Sums,
  [before, after]: readonly [Totals, Totals],
): Promise<readonly Outcome[]> {
  const months = new Set([
    ...(sums.get(placeId)?.keys() ?? []),
    ...(after.get(placeId)?.keys() ?? []),
  ])
  const outcomes: Outcome[] = []
  for (const month of [...months].sort())
    outcomes.push(
      await settle(
        { placeId, month },
        {
          before: before.get(placeId)?.get(month),
          after: after.get(placeId)?.get(month),
          is: countsIn(sums, placeId, month),
        },
      ),
    )
  return outcomes
}
