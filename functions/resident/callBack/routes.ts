import * as contract from '../../../shared/contract/callBack'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const callBackRoutes: readonly Route[] = [
  serve(contract.askForCall, actions.askForCall),
  serve(contract.listCallBacks, actions.listCallBacks),
  serve(contract.settleCallBack, actions.settleCallBack),
  serve(contract.takeCallBack, actions.takeCallBack),
]
