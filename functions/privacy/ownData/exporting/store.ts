import type { ResidentId } from '../../../../shared/kernel/ids'
import { factsOf } from '../../../platform/facts'
import { ExportsEntity } from './entities'
import type { Exports } from './rules'

const facts = factsOf<Exports>(ExportsEntity)

export const loadExports = async (residentId: ResidentId): Promise<Exports> =>
  (await facts.load({ residentId }, { consistent: true })) ?? { residentId, rev: 0, asked: [] }
