import * as household from '../../shared/contract/household'
import * as joining from '../../shared/contract/joining'
import * as mute from '../../shared/contract/mute'
import * as contract from '../../shared/contract/resident'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'
import * as approval from './approval/actions'
import { listHouseholds } from './household/showing/actions'
import * as leaving from './leaving/actions'
import { requestMembership } from './joining/actions'
import { login } from './login/actions'
import { listMutes, unmute } from './mute/actions'
import { withdrawMembership } from './withdrawing/actions'

export const residentRoutes: readonly Route[] = [
  serve(contract.login, login),
  serve(contract.showMe, actions.showMe),
  serve(contract.requestMembership, requestMembership),
  serve(joining.withdrawMembership, withdrawMembership),
  serve(contract.listMembershipRequests, approval.listMembershipRequests),
  serve(contract.approveMembership, approval.approveMembership),
  serve(contract.rejectMembership, approval.rejectMembership),
  serve(household.listHouseholds, listHouseholds),
  serve(household.leaveHome, leaving.leaveHome),
  serve(household.moveOut, leaving.moveOut),
  serve(household.setLease, leaving.setLease),
  serve(mute.listMutes, listMutes),
  serve(mute.unmute, unmute),
]
