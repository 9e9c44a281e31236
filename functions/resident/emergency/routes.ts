import * as contract from '../../../shared/contract/emergency'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { giveEmergency, removeEmergency, showEmergency } from './actions'

export const emergencyRoutes: readonly Route[] = [
  serve(contract.showEmergency, showEmergency),
  serve(contract.giveEmergency, giveEmergency),
  serve(contract.removeEmergency, removeEmergency),
]
