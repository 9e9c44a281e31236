import { factsOf } from '../../platform/facts'
import { CardEntity } from './entities'
import type { Card } from './rules'

export const loadCard = (codeHash: string): Promise<Card | undefined> =>
  factsOf<Card>(CardEntity).load({ codeHash }, { consistent: true })
