import { factsOf } from '../../../platform/facts'
import { WaitMarkEntity } from './entities'
import type { WaitMark } from './rules'

/** Before it is changed. */
export const loadMark = (id: string): Promise<WaitMark | undefined> =>
  factsOf<WaitMark>(WaitMarkEntity).load({ id }, { consistent: true })
