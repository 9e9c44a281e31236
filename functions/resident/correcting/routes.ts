import * as contract from '../../../shared/contract/correction'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'
import * as deciding from './deciding/actions'

export const correctionRoutes: readonly Route[] = [
  serve(contract.changeAddressForm, actions.changeAddressForm),
  serve(contract.requestCorrection, actions.requestCorrection),
  serve(contract.listCorrections, deciding.listCorrections),
  serve(contract.decideCorrection, deciding.decideCorrection),
]
