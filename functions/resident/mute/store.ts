import type { ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { MutesEntity } from './entities'
import type { Mutes } from './rules'

const facts = factsOf<Mutes>(MutesEntity)
const none = (ownerId: ResidentId): Mutes => ({ ownerId, rev: 0, of: [] })

export const loadMutes = async (ownerId: ResidentId): Promise<Mutes> =>
  (await facts.load({ ownerId }, { consistent: true })) ?? none(ownerId)

/** For lists: half a read unit, a moment old at the most. */
export const glanceAtMutes = async (ownerId: ResidentId): Promise<Mutes> =>
  (await facts.load({ ownerId }, { consistent: false })) ?? none(ownerId)
