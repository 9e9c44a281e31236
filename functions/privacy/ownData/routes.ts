import * as contract from '../../../shared/contract/ownData'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const ownDataRoutes: readonly Route[] = [
  serve(contract.showMyData, actions.showMyData),
  serve(contract.exportMyData, actions.exportMyData),
  serve(contract.readExport, actions.readExport),
]
