import * as contract from '../../../../shared/contract/roster'
import type { Route } from '../../../platform/call'
import { serve } from '../../../platform/serve'
import * as actions from './actions'

/** Served by the roster function: it alone reads spreadsheets, and has the memory for them. */
export const rosterFileRoutes: readonly Route[] = [
  serve(contract.previewRoster, actions.previewRoster),
  serve(contract.importRoster, actions.importRoster),
  serve(contract.forgetRoster, actions.forgetRoster),
]
