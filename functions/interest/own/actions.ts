import type { Interest } from '../rules'
import { loadKeptInterests } from '../store'

/** For whose they are: on what somebody said that they would come. */
export const interestsOf = (ids: readonly string[]): Promise<readonly Interest[]> =>
  loadKeptInterests(ids)
