import * as contract from '../../../shared/contract/duty'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { planDuty } from './actions'
import { listDuty, showDuty } from './showing/actions'

export const dutyRoutes: readonly Route[] = [
  serve(contract.showDuty, showDuty),
  serve(contract.listDuty, listDuty),
  serve(contract.planDuty, planDuty),
]
