import { world } from './platform/world'
import { recount } from './report/recount/actions'

/** Every night: counts what happened anew, and puts right what was counted otherwise. */
export async function handler(): Promise<unknown> {
  return recount(world)
}
