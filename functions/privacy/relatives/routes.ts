import * as contract from '../../../shared/contract/relatives'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const relativeRoutes: readonly Route[] = [
  serve(contract.putDownRelative, actions.putDownRelative),
  serve(contract.agreeForChild, actions.agreeForChild),
  serve(contract.withdrawForChild, actions.withdrawForChild),
]
