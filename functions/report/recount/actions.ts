import type { DistrictId } from '../../../shared/kernel/ids'
import type { Place } from '../../place/rules'
import { log } from '../../platform/log'
import type { World } from '../../platform/world'
import { putRecount } from '../writes'
import { countFacts, type FactsCounted } from './facts/actions'
import { type Difference, DIFFERENCES_KEPT, type Recount, type Sums } from './rules'
import { showAnew } from './showing/actions'
import { pagesOf } from './scanning/store'
import { listRecounts } from './store'
import {
  listStanding,
  settleGone,
  settleTotals,
  sumsOfAll,
  type Totals,
  totalsOf,
} from './totals/actions'

async function placesByDistrict(): Promise<ReadonlyMap<DistrictId, readonly Place[]>> {
  const places = new Map<DistrictId, readonly Place[]>()
  for await (const page of pagesOf('Place'))
    for (const place of page as unknown as readonly Place[])
      places.set(place.districtId, [...(places.get(place.districtId) ?? []), place])
  return places
}

type Counted = {
  readonly startedAt: number
  readonly facts: FactsCounted
  readonly sums: Sums
  readonly totals: readonly [Totals, Totals]
}

async function settleDistrict(
  world: World,
  [districtId, places]: readonly [DistrictId, readonly Place[]],
  { startedAt, facts, sums, totals }: Counted,
): Promise<Recount> {
  const outcomes = (
    await Promise.all(places.map(({ id }) => settleTotals(id, sums, totals)))
  ).flat()
  const inFacts = facts.differences.filter((one) => one.districtId === districtId)
  const found: readonly Difference[] = [
    ...inFacts.map(({ where, month, figure, stood, is }) => ({ where, month, figure, stood, is })),
    ...outcomes.flatMap(({ differences }) => differences),
  ]
  return {
    ...{ districtId, day: world.today(), rev: 1, startedAt, endedAt: world.now() },
    ...{ facts: facts.facts.get(districtId) ?? 0, totals: outcomes.length },
    moving: outcomes.filter(({ isMoving }) => isMoving).length,
    ...{ found: found.length, differences: found.slice(0, DIFFERENCES_KEPT) },
  }
}

/** The line that an alarm is waiting for, where there is anything to say. */
function say({ districtId, facts, totals, moving, found }: Recount, written: number): void {
  log.info('recount', { districtId, facts, totals, moving, found, written })
  if (found > 0) log.warn('recount differs', { districtId, found })
}

/**
 * Counts everything anew from what there is, puts right what was counted otherwise and says so, then writes down what may
 * be read of each place. Facts that are gone stay counted as they were.
 */
export async function recount(world: World): Promise<readonly Recount[]> {
  const startedAt = world.now()
  const [districts, standing] = [await placesByDistrict(), await listStanding()]
  const counting = await countFacts(world)
  const gone = await settleGone(world, standing, counting.seen)
  const facts = { ...counting, differences: [...counting.differences, ...gone] }
  const places = [...districts.values()].flat().map(({ id }) => id)
  const before = await totalsOf(places)
  const sums = await sumsOfAll()
  const counted = { startedAt, facts, sums, totals: [before, await totalsOf(places)] as const }
  const told: Recount[] = []
  for (const district of districts) {
    const one = await settleDistrict(world, district, counted)
    const written = await showAnew(district[1], sums)
    await putRecount(one)
    say(one, written)
    told.push(one)
  }
  return told
}

/** The last nights of a district, the latest first. */
export const lastRecounts = (districtId: DistrictId, count: number): Promise<readonly Recount[]> =>
  listRecounts(districtId, count)
