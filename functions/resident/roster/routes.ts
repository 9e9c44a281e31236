import * as contract from '../../../shared/contract/roster'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const rosterRoutes: readonly Route[] = [
  serve(contract.offerRoster, actions.offerRoster),
  serve(contract.showRoster, actions.showRoster),
]
