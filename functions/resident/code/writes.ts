import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { CodeTriesEntity, PersonCodeEntity } from './entities'
import type { CodeTries, PersonCode } from './rules'

/** Put if absent. */
export const newCode = (code: PersonCode): Change =>
  factsOf<PersonCode>(PersonCodeEntity).change(code)

export const changeTries = (next: CodeTries): Change =>
  factsOf<CodeTries>(CodeTriesEntity).change(next)

export const forgetTries = (tries: CodeTries): Change =>
  removal(CodeTriesEntity, { residentId: tries.residentId }, tries)
