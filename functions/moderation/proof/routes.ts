import * as contract from '../../../shared/contract/joining'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const proofRoutes: readonly Route[] = [
  serve(contract.offerProof, actions.offerProof),
  serve(contract.sendProof, actions.sendProof),
]
