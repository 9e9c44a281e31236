import { BLOCKING_WORDS } from '../../../../../shared/text/zhCN/block'
import { type Access, addressFormOf, glanceAtAccesses } from '../../../../platform/access'
import type { Call } from '../../../../platform/call'
import { blockedAt, postsCovering, workerOf } from '../../../../platform/session'
import { mayDecide } from '../../../block/deciding/rules'
import { type Block, standingOf } from '../../../block/rules'
import { loadBlock } from '../../../block/store'

type Desk = Call<'worker'>

/** Why somebody is blocked, by whom, and what they say to it. */
export type Blocked = {
  readonly block: Block
  /** Colleagues by their forms of address. */
  readonly by: string
  readonly answeredBy: string | undefined
  readonly mayDecide: boolean
  readonly isMine: boolean
}

/** Of a block elsewhere only that there is one is known here. */
async function knownBlock(caller: Desk['caller'], access: Access): Promise<Block | undefined> {
  const { blockId } = access
  if (blockId === undefined || blockedAt(access, caller.at) === undefined) return undefined
  const block = await loadBlock(blockId)
  return block && workerOf(caller, block) ? block : undefined
}

/** Of whoever is blocked at this moment. */
export async function blockedOf({ caller }: Desk, access: Access): Promise<Blocked | undefined> {
  const block = await knownBlock(caller, access)
  if (!block) return undefined
  const standing = standingOf(postsCovering(caller, block))
  const answerer = block.appeal?.decision?.by
  const known = await glanceAtAccesses([block.by, ...(answerer === undefined ? [] : [answerer])])
  const formOf = (id: Block['by']): string => addressFormOf(known.get(id)) || BLOCKING_WORDS.unnamed
  return {
    ...{ block, by: formOf(block.by) },
    answeredBy: answerer === undefined ? undefined : formOf(answerer),
    mayDecide: mayDecide(block, { by: caller.id, standing }),
    isMine: block.by === caller.id,
  }
}
