import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { CorrectionEntity } from './entities'
import type { Correction } from './rules'

export const changeCorrection = (next: Correction): Change =>
  factsOf<Correction>(CorrectionEntity).change(next)

export const forgetCorrection = (correction: Correction): Change =>
  removal(CorrectionEntity, { id: correction.id }, correction)
