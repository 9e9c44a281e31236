import * as contract from '../../../shared/contract/moderation'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const withheldRoutes: readonly Route[] = [
  serve(contract.listWithheld, actions.listWithheld),
  serve(contract.releaseWithheld, actions.releaseWithheld),
  serve(contract.refuseWithheld, actions.refuseWithheld),
]
