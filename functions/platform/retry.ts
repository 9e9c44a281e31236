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

const LOOKS = 5

/**
 * For what is kept beside facts: looks once more behind each write, so that whoever writes last has seen what all others
 * had seen who found nothing to write, and two at once end in what stands.
 */
export async function untilItStands(look: () => Promise<'written' | 'stands'>): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks++) if ((await look()) === 'stands') return
  throw new Error('It kept changing; the record comes again.')
}

/** Where what was written meanwhile stands, and has its own record: a job withdrawn, the same step by a twin. */
export async function unlessOvertaken(change: () => Promise<void>): Promise<void> {
  try {
    await change()
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
}
