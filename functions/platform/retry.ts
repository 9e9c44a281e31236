import { accept, refuse, type Outcome } from '../../shared/kernel/outcome'
import type { World } from './world'

/** Thrown by `commit` when what was read has changed since: read again, decide again. */
export class StaleRead extends Error {
  override readonly name = 'StaleRead'
}

export const TRIES = 3
type Busy = { readonly ok: false; readonly refusal: { readonly code: 'busy' } }

/**
 * Runs load → decide → commit again on a lost race, three times, then refuses with `busy`, which is never stored as a result.
 * @param attempt gets the number of the try, from 1
 */
export async function withFreshRead<Answer extends Outcome<unknown, unknown>>(
  world: Pick<World, 'sleep' | 'random'>,
  attempt: (tryNumber: number) => Promise<Answer>,
): Promise<Answer | Busy> {
  for (let tryNumber = 1; tryNumber <= TRIES; tryNumber++) {
    try {
      return await attempt(tryNumber)
    } catch (fault) {
      if (!(fault instanceof StaleRead)) throw fault
      await world.sleep(world.random() * 20 * tryNumber)
    }
  }
  return refuse({ code: 'busy' })
}

/** For what follows behind a request and must not be left undone: carried out, or thrown so that it comes again. */
export async function carriedThrough(
  world: Pick<World, 'sleep' | 'random'>,
  attempt: () => Promise<void>,
): Promise<void> {
  const carried = await withFreshRead(world, async () => {
    await attempt()
    return accept(undefined)
  })
  if (!carried.ok) throw new Error('It kept changing; the record comes again.')
}
