import * as contract from '../../../shared/contract/block'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { blockResident } from './actions'
import { appealBlock, decideAppeal, liftBlock } from './deciding/actions'
import { listBlocks, showMyBlock } from './showing/actions'

export const blockRoutes: readonly Route[] = [
  serve(contract.showMyBlock, showMyBlock),
  serve(contract.appealBlock, appealBlock),
  serve(contract.blockResident, blockResident),
  serve(contract.liftBlock, liftBlock),
  serve(contract.listBlocks, listBlocks),
  serve(contract.decideAppeal, decideAppeal),
]
