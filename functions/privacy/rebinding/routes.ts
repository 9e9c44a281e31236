import * as contract from '../../../shared/contract/rebinding'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { rebindMembership } from './actions'

export const rebindingRoutes: readonly Route[] = [
  serve(contract.rebindMembership, rebindMembership),
]
