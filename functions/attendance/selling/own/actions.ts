import type { Selling } from '../rules'
import { loadKeptSelling } from '../store'

/** For whose they are: where somebody said that something was sold. */
export const sellingOf = (ids: readonly string[]): Promise<readonly Selling[]> =>
  loadKeptSelling(ids)
