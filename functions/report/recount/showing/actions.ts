import type { Place } from '../../../place/rules'
import { putShown } from '../../writes'
import { countsIn, type Sums } from '../rules'
import { listShown } from '../store'
import { isUnchanged, type Shown, shownIn } from './rules'

async function shownBefore(places: readonly Place[]): Promise<ReadonlyMap<string, Shown>> {
  const before = new Map<string, Shown>()
  for (const { id } of places)
    for (const shown of await listShown(id)) before.set(`${id} ${shown.month}`, shown)
  return before
}

/** Writes down what may be read of a district, of all its places at once; what reads as before is left as it is. */
export async function showAnew(places: readonly Place[], sums: Sums): Promise<number> {
  const before = await shownBefore(places)
  const counted = places.flatMap(({ id }) => [...(sums.get(id)?.keys() ?? [])])
  const months = new Set([...counted, ...[...before.values()].map(({ month }) => month)])
  let written = 0
  for (const month of [...months].sort()) {
    const all = shownIn(month, { places, countsOf: (id) => countsIn(sums, id, month) })
    for (const one of all) {
      if (isUnchanged(before.get(`${one.placeId} ${month}`), one)) continue
      await putShown(one)
      written++
    }
  }
  return written
}
