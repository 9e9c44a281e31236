import type { CompoundId } from '../../../../shared/kernel/ids'
import { isPracticeId } from '../../../../shared/kernel/practice'
import type { Compound } from '../../../place/rules'

/** What a fact says of where it is; each kind has some of it. */
export type Fact = {
  readonly id?: string
  readonly compoundId?: string
  readonly nodeId?: string
  readonly status?: string
  /** Where neighbours find it, while they do. */
  readonly gsi1pk?: string
}

/** The compound itself, the one that it is of, or the one where it is. */
export function compoundOf({ id, compoundId, nodeId }: Fact): CompoundId | undefined {
  const found = [compoundId, nodeId, id].find((one) => one?.startsWith('cpd_'))
  return found === undefined || isPracticeId(found) ? undefined : (found as CompoundId)
}

/** Of one that is open for good nobody looks any more how far it is. */
export const isOnItsWay = ({ status }: Pick<Compound, 'status'>): boolean =>
  status === 'preparing' || status === 'pilot'

/** There is one or there is none: a thing or a class that is changed and seen as before moves nothing. */
const COUNTED_ONCE: ReadonlySet<string> = new Set(['Session', 'Listing'])

export const mayMove = (entity: string, before: Fact | undefined, after: Fact): boolean =>
  !COUNTED_ONCE.has(entity) || before?.status !== after.status || before?.gsi1pk !== after.gsi1pk
