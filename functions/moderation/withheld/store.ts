import type { WithheldId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { WithheldEntity } from './entities'
import type { Withheld } from './rules'

const facts = factsOf<Withheld>(WithheldEntity)

export const loadWithheld = (id: WithheldId): Promise<Withheld | undefined> =>
  facts.load({ id }, { consistent: true })

export type Card = Pick<Withheld, 'kind' | 'reason' | 'since' | 'compoundName' | 'text' | 'photoId'>

export const listWaiting = (...at: WaitingAt) => waitingIn<Card>('WITHHELD', at)

export const glanceAtWithheld = async (
  ids: readonly WithheldId[],
): Promise<readonly Withheld[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
