import { listDue } from './due'
import { log } from './log'
import { type World, world as realWorld } from './world'

/** What time makes of one kind of fact; asked again, it does nothing more. */
type WhenDue = (world: World, id: string) => Promise<void>

/**
 * The schedule's handler: takes everything that is due, however late it comes or how many copies run. One that fails
 * stays due and comes again; the others are not held up by it.
 */
export const sweepFor =
  (kinds: Readonly<Record<string, WhenDue>>, world: World = realWorld) =>
  async (): Promise<{ readonly taken: number; readonly failed: number }> => {
    let failed = 0
    const due = await listDue(world)
    for (const { entity, id } of due) {
      try {
        await kinds[entity]?.(world, id)
      } catch (fault) {
        failed++
        log.fault('sweep', fault, { entity, id })
      }
    }
    if (due.length > 0) log.info('sweep', { taken: due.length, failed })
    return { taken: due.length, failed }
  }
