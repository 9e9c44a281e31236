import { commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import type { Counted, Months } from '../rules'
import { loadCounted } from '../store'
import { changeCounted } from '../writes'

/** What a fact counts for now; `undefined` where nothing is to be changed. */
export type Fresh = (
  stored: Counted | undefined,
) => Promise<Pick<Counted, 'factRev' | 'path' | 'months'> | undefined>

/** What a fact was counted for, and what it is counted for behind it. */
export type Brought = { readonly stood: Months; readonly is: Months }

const NOTHING: Months = {}

/** One short item a fact and nothing beside it: sums are formed from all of them, by night. */
async function bringOne(id: string, freshOf: Fresh): Promise<Brought> {
  const stored = await loadCounted(id)
  const fresh = await freshOf(stored)
  const stood = stored?.months ?? NOTHING
  if (fresh === undefined) return { stood, is: stood }
  await commit(changeCounted({ id, rev: (stored?.rev ?? 0) + 1, ...fresh }))
  return { stood, is: fresh.months }
}

/** Brings what a fact counts for to what it is now. */
export async function bring(world: World, id: string, freshOf: Fresh): Promise<Brought> {
  let brought: Brought = { stood: NOTHING, is: NOTHING }
  await carriedThrough(world, async () => {
    brought = await bringOne(id, freshOf)
  })
  return brought
}
