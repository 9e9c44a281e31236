import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { MutesEntity } from './entities'
import type { Mutes } from './rules'

export const changeMutes = (next: Mutes): Change => factsOf<Mutes>(MutesEntity).change(next)
