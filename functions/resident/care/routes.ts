import * as contract from '../../../shared/contract/care'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { endMandate, giveMandate, keepMandate } from './actions'
import { listCareActs, listMandates, listMandatesOf } from './showing/actions'

export const careRoutes: readonly Route[] = [
  serve(contract.giveMandate, giveMandate),
  serve(contract.keepMandate, keepMandate),
  serve(contract.endMandate, endMandate),
  serve(contract.listMandates, listMandates),
  serve(contract.listMandatesOf, listMandatesOf),
  serve(contract.listCareActs, listCareActs),
]
