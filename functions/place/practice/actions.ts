import { type Caller, workerOf } from '../../platform/session'
import type { Compound } from '../rules'
import { loadPlace } from '../store'

/** Whether somebody works there; at a place to practise, whoever works in the community whose class it is for. */
export async function worksAt(caller: Caller, compound: Compound): Promise<boolean> {
  const { practiceOf } = compound
  const place = practiceOf === undefined ? compound : await loadPlace(practiceOf)
  return place !== undefined && workerOf(caller, place) !== undefined
}
