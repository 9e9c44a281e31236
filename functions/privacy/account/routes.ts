import * as contract from '../../../shared/contract/account'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const accountRoutes: readonly Route[] = [
  serve(contract.showCancelling, actions.showCancelling),
  serve(contract.cancelAccount, actions.cancelAccount),
  serve(contract.takeBackCancelling, actions.takeBackCancelling),
]
