import { factsOf } from '../platform/facts'
import { CountedEntity } from './entities'
import type { Counted } from './rules'

/** Before it is changed. */
export const loadCounted = (id: string): Promise<Counted | undefined> =>
  factsOf<Counted>(CountedEntity).load({ id }, { consistent: true })
