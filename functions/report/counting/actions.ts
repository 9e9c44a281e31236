import { commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { areAlike, type Counted, differenceOf, type Months, placesOn } from '../rules'
import { loadCounted } from '../store'
import { addTo, changeCounted } from '../writes'

/** What a fact counts for now; `undefined` where nothing is to be changed. */
export type Fresh = (
  stored: Counted | undefined,
) => Promise<Pick<Counted, 'factRev' | 'path' | 'months'> | undefined>

const NOTHING: Months = {}

/** What a fact counted for is taken from its places, and what it counts for now is added to them: at once or not at all. */
async function bringOne(id: string, freshOf: Fresh): Promise<boolean> {
  const stored = await loadCounted(id)
  const fresh = await freshOf(stored)
  const before = stored?.months ?? NOTHING
  if (fresh === undefined) return false
  const difference = differenceOf(before, fresh.months)
  const isChanged = !areAlike(before, fresh.months)
  await commit(
    changeCounted({ id, rev: (stored?.rev ?? 0) + 1, ...fresh }),
    ...Object.entries(difference).flatMap(([month, counts]) =>
      placesOn(fresh.path).map((placeId) => addTo({ placeId, month }, counts)),
    ),
  )
  return isChanged
}

/** Brings what a fact counts for to what it is now. Whether anything came out otherwise. */
export async function bring(world: World, id: string, freshOf: Fresh): Promise<boolean> {
  let isChanged = false
  await carriedThrough(world, async () => {
    isChanged = await bringOne(id, freshOf)
  })
  return isChanged
}
