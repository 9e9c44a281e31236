import * as contract from '../../shared/contract/place'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'

export const placeRoutes: readonly Route[] = [
  serve(contract.listCompounds, actions.listCompounds),
  serve(contract.showCompound, actions.showCompound),
]
