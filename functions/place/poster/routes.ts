import * as contract from '../../../shared/contract/poster'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const posterRoutes: readonly Route[] = [
  serve(contract.showScene, actions.showScene),
  serve(contract.showPoster, actions.showPoster),
  serve(contract.renewPoster, actions.renewPoster),
]
