import * as card from '../../shared/contract/card'
import * as household from '../../shared/contract/household'
import * as rebinding from '../../shared/contract/rebinding'
import * as mute from '../../shared/contract/mute'
import * as onTheSpot from '../../shared/contract/onTheSpot'
import * as contract from '../../shared/contract/resident'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'
import { bindCard, endCard, makeCards } from './card/actions'
import * as approval from './approval/actions'
import { listHouseholds } from './household/showing/actions'
import * as leaving from './leaving/actions'
import { requestMembership } from './joining/actions'
import { login } from './login/actions'
import { registerOnTheSpot } from './onTheSpot/actions'
import { showOwnCard } from './rebinding/actions'
import { listMutes, unmute } from './mute/actions'

export const residentRoutes: readonly Route[] = [
  serve(contract.login, login),
  serve(contract.showMe, actions.showMe),
  serve(contract.requestMembership, requestMembership),
  serve(contract.listMembershipRequests, approval.listMembershipRequests),
  serve(contract.approveMembership, approval.approveMembership),
  serve(contract.rejectMembership, approval.rejectMembership),
  serve(household.listHouseholds, listHouseholds),
  serve(household.leaveHome, leaving.leaveHome),
  serve(household.moveOut, leaving.moveOut),
  serve(household.setLease, leaving.setLease),
  serve(onTheSpot.registerOnTheSpot, registerOnTheSpot),
  serve(card.makeCards, makeCards),
  serve(card.bindCard, bindCard),
  serve(card.endCard, endCard),
  serve(rebinding.showOwnCard, showOwnCard),
  serve(mute.listMutes, listMutes),
  serve(mute.unmute, unmute),
]
