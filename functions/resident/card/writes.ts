import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import type { CodeTries } from '../code/rules'
import { CardEntity, CardTriesEntity } from './entities'
import type { Card } from './rules'

/** Put if absent where it is new. */
export const changeCard = (next: Card): Change => factsOf<Card>(CardEntity).change(next)

export const changeCardTries = (next: CodeTries): Change =>
  factsOf<CodeTries>(CardTriesEntity).change(next)
