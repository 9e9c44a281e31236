import { factsOf } from '../../platform/facts'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { CodeTries } from '../code/rules'
import { CardEntity, CardTriesEntity } from './entities'
import type { Card } from './rules'

export const loadCard = (codeHash: string): Promise<Card | undefined> =>
  factsOf<Card>(CardEntity).load({ codeHash }, { consistent: true })

/** Counted apart from digits: whoever mistyped cards still reads a code. */
export const loadCardTries = async (residentId: ResidentId): Promise<CodeTries> =>
  (await factsOf<CodeTries>(CardTriesEntity).load({ residentId }, { consistent: true })) ?? {
    ...{ residentId, rev: 0 },
    ...{ made: [], wrong: [] },
  }
