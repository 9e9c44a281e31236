import * as contract from '../../../shared/contract/mandate'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { endMandate, recordMandate } from './actions'
import { listCareActs, listMandates } from './showing/actions'

export const mandateRoutes: readonly Route[] = [
  serve(contract.recordMandate, recordMandate),
  serve(contract.endMandate, endMandate),
  serve(contract.listMandates, listMandates),
  serve(contract.listCareActs, listCareActs),
]
