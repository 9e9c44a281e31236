import type { CorrectionId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { CorrectionEntity } from './entities'
import type { Card, Correction } from './rules'

const facts = factsOf<Correction>(CorrectionEntity)

export const loadCorrection = (id: CorrectionId): Promise<Correction | undefined> =>
  facts.load({ id }, { consistent: true })

export const listWaiting = (...at: WaitingAt) => waitingIn<Card>('CORRECTIONS', at)

export const glanceAtCorrections = async (
  ids: readonly CorrectionId[],
): Promise<readonly Correction[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
