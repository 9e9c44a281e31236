import * as contract from '../../../shared/contract/roster'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { offerRoster, showRoster } from './actions'

export const rosterRoutes: readonly Route[] = [
  serve(contract.offerRoster, offerRoster),
  serve(contract.showRoster, showRoster),
]
