import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { removal } from '../../../platform/removal'
import { ExportsEntity } from './entities'
import type { Exports } from './rules'

export const changeExports = (next: Exports): Change => factsOf<Exports>(ExportsEntity).change(next)

/** That somebody took something along is nobody's business once they are gone. */
export const forgetExports = (exports: Exports): Change =>
  removal(ExportsEntity, { residentId: exports.residentId }, exports)
