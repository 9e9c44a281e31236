import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { MutesEntity } from './entities'
import { removal } from '../../platform/removal'
import type { Mutes } from './rules'

export const changeMutes = (next: Mutes): Change => factsOf<Mutes>(MutesEntity).change(next)

export const forgetMutes = (mutes: Mutes): Change =>
  removal(MutesEntity, { ownerId: mutes.ownerId }, mutes)
