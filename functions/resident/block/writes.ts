import { type Access, changeAccess } from '../../platform/access'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { BlockEntity } from './entities'
import type { Block } from './rules'

const changeFact = (next: Block): Change => factsOf<Block>(BlockEntity).change(next)

/** The access as it is with what stands of a block; another block's copy stays. */
function accessWith(access: Access, { id, status, endsAt }: Block): readonly Change[] {
  const { blockedUntil, blockId, ...rest } = access
  const after = { ...rest, rev: access.rev + 1 }
  if (status === 'running') {
    const isSame = blockId === id && blockedUntil === endsAt
    return isSame ? [] : [changeAccess({ ...after, blockedUntil: endsAt, blockId: id })]
  }
  return blockId === id ? [changeAccess(after)] : []
}

/** A block, and the copy of it that rights are read from, all or nothing. */
export const changeBlock = (next: Block, access: Access | undefined): readonly Change[] => [
  changeFact(next),
  ...(access ? accessWith(access, next) : []),
]
