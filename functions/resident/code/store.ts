import type { ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { CodeTriesEntity, PersonCodeEntity } from './entities'
import type { CodeTries, PersonCode } from './rules'

const codes = factsOf<PersonCode>(PersonCodeEntity)
const tries = factsOf<CodeTries>(CodeTriesEntity)

export const loadCode = (digitsHash: string): Promise<PersonCode | undefined> =>
  codes.load({ digitsHash }, { consistent: true })

export const loadTries = async (residentId: ResidentId): Promise<CodeTries> =>
  (await tries.load({ residentId }, { consistent: true })) ?? {
    ...{ residentId, rev: 0 },
    ...{ made: [], wrong: [] },
  }
