import type { Opening } from '../rules'
import { loadKeptOpenings } from '../store'

/** For whose they are: when a worker opened whom to call. */
export const openingsOf = (ids: readonly string[]): Promise<readonly Opening[]> =>
  loadKeptOpenings(ids)
