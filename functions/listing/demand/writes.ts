import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { DemandSignalEntity } from './entities'
import type { DemandSignal } from './rules'

/** Put if absent: asked once more on the same day, it is a lost race. */
export const newSignal = (signal: DemandSignal): Change =>
  factsOf<DemandSignal>(DemandSignalEntity).change(signal)
