import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { CardEntity } from './entities'
import type { Card } from './rules'

/** Put if absent where it is new. */
export const changeCard = (next: Card): Change => factsOf<Card>(CardEntity).change(next)
