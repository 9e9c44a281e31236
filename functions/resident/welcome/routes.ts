import * as contract from '../../../shared/contract/welcome'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'
import { takeWelcomeCode } from './taking/actions'

export const welcomeRoutes: readonly Route[] = [
  serve(contract.makeWelcomeCode, actions.makeWelcomeCode),
  serve(contract.readWelcomeCode, actions.readWelcomeCode),
  serve(contract.takeWelcomeCode, takeWelcomeCode),
]
