import type { BlockId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { BlockEntity } from './entities'
import type { Block } from './rules'

const facts = factsOf<Block>(BlockEntity)

export const loadBlock = (id: BlockId): Promise<Block | undefined> =>
  facts.load({ id }, { consistent: true })

/** For those who decide: the list may be a moment behind. */
export const loadBlocks = async (
  _proof: WorkerOf,
  ids: readonly BlockId[],
): Promise<readonly Block[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: true },
  )
  return found.filter((one) => one !== undefined)
}

/** One's own, for oneself. */
export const glanceAtOwnBlocks = async (ids: readonly BlockId[]): Promise<readonly Block[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}

export const listRunning = (...at: WaitingAt) => waitingIn<undefined>('BLOCKS', at)
