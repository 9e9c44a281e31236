import * as contract from '../../../shared/contract/phone'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const phoneRoutes: readonly Route[] = [
  serve(contract.verifyPhone, actions.verifyPhone),
  serve(contract.removePhone, actions.removePhone),
  serve(contract.showMyPhone, actions.showMyPhone),
]
