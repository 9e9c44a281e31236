import type { DistrictId } from '../../../shared/kernel/ids'
import type { Place } from '../../place/rules'
import { log } from '../../platform/log'
import type { World } from '../../platform/world'
import { putRecount } from '../writes'
import { takeStock } from './facts/actions'
import { mendAll } from './mending/actions'
import { DIFFERENCES_KEPT, type Found, type Recount, sumsIn } from './rules'
import type { Pairing } from './pairing/rules'
import { showAnew } from './showing/actions'
import { listRecounts } from './store'

function byDistrict(places: readonly Place[]): ReadonlyMap<DistrictId, readonly Place[]> {
  const districts = new Map<DistrictId, readonly Place[]>()
  for (const place of places)
    districts.set(place.districtId, [...(districts.get(place.districtId) ?? []), place])
  return districts
}

type Night = {
  readonly startedAt: number
  readonly pairing: Pairing
  readonly found: readonly Found[]
}

function toldOf(
  world: World,
  [districtId, places]: readonly [DistrictId, readonly Place[]],
  { startedAt, pairing, found }: Night,
): Recount {
  const differences = found
    .filter((one) => one.districtId === districtId)
    .map(({ where, month, figure, stood, is }) => ({ where, month, figure, stood, is }))
  return {
    ...{ districtId, day: world.today(), rev: 1, startedAt, endedAt: world.now() },
    facts: pairing.met.get(districtId) ?? 0,
    sums: places.reduce((sum, { id }) => sum + sumsIn(pairing.sums, id), 0),
    ...{ found: differences.length, differences: differences.slice(0, DIFFERENCES_KEPT) },
  }
}

/** The line that an alarm is waiting for, where there is anything to say. */
function say({ districtId, facts, sums, found }: Recount, written: number): void {
  log.info('recount', { districtId, facts, sums, found, written })
  if (found > 0) log.warn('recount differs', { districtId, found })
}

/**
 * Works out anew what each fact counts for, puts right what was counted otherwise and says so, then sums all of it up and
 * writes down what may be read of each place. Facts that are gone stay counted as they were.
 */
export async function recount(world: World): Promise<readonly Recount[]> {
  const startedAt = world.now()
  const { places, pairing } = await takeStock()
  const found = await mendAll(world, pairing)
  const told: Recount[] = []
  for (const district of byDistrict(places)) {
    const written = await showAnew(district[1], pairing.sums)
    const one = toldOf(world, district, { startedAt, pairing, found })
    await putRecount(one)
    say(one, written)
    told.push(one)
  }
  return told
}

/** The last nights of a district, the latest first. */
export const lastRecounts = (districtId: DistrictId, count: number): Promise<readonly Recount[]> =>
  listRecounts(districtId, count)
