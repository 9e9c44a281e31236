import * as contract from '../../../shared/contract/console'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const consoleRoutes: readonly Route[] = [
  serve(contract.readSignIn, actions.readSignIn),
  serve(contract.answerSignIn, actions.answerSignIn),
  serve(contract.listConsoleSessions, actions.listConsoleSessions),
  serve(contract.endConsoleSession, actions.endConsoleSession),
]
