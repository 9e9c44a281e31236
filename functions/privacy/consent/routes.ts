import * as contract from '../../../shared/contract/privacy'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import * as actions from './actions'

export const consentRoutes: readonly Route[] = [
  serve(contract.agreeToPrivacy, actions.agreeToPrivacy),
  serve(contract.withdrawConsent, actions.withdrawConsent),
  serve(contract.listConsents, actions.listConsents),
]
