import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { ExportsEntity } from './entities'
import type { Exports } from './rules'

export const changeExports = (next: Exports): Change => factsOf<Exports>(ExportsEntity).change(next)
