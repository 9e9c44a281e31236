import * as callList from '../../shared/contract/callList'
import * as after from '../../shared/contract/afterClass'
import * as event from '../../shared/contract/event'
import * as contract from '../../shared/contract/registration'
import * as changes from '../../shared/contract/sessionChanges'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { callOffSession, closeSignUp } from './callingOff/actions'
import { countSignedUp } from './telling/count/actions'
import { changeSession } from './changing/actions'
import * as desk from '../../shared/contract/seatsDesk'
import { listSeatCalls, settleSeatCall } from './calling/actions'
import { cancelFor } from './desk/cancelling/actions'
import { moveInLine } from './desk/moving/actions'
import { listPeople } from './desk/people/actions'
import { showSeatOf } from './desk/showing/actions'
import { joinWaitlistFor, signUpFor } from './desk/signing/actions'
import { endCalendar, makeCalendar, showCalendar } from './calendar/actions'
import { readCalendar, readCompoundCalendar } from './calendar/reading/actions'
import { cancelRegistration } from './leaving/actions'
import { joinWaitlist } from './line/actions'
import { takeSeat } from './offer/actions'
import { listMyRegistrations, showSession } from './showing/actions'
import { signUp } from './signing/actions'

export const registrationRoutes: readonly Route<'classes'>[] = [
  serve(event.showSession, showSession),
  serve(contract.signUp, signUp),
  serve(contract.joinWaitlist, joinWaitlist),
  serve(contract.cancelRegistration, cancelRegistration),
  serve(contract.takeSeat, takeSeat),
  serve(changes.callOffSession, callOffSession),
  serve(changes.closeSignUp, closeSignUp),
  serve(changes.changeSession, changeSession),
  serve(changes.countSignedUp, countSignedUp),
  serve(contract.listMyRegistrations, listMyRegistrations),
  serve(desk.listPeople, listPeople),
  serve(desk.showSeatOf, showSeatOf),
  serve(desk.signUpFor, signUpFor),
  serve(desk.joinWaitlistFor, joinWaitlistFor),
  serve(desk.cancelFor, cancelFor),
  serve(desk.moveInLine, moveInLine),
  serve(callList.listSeatCalls, listSeatCalls),
  serve(callList.settleSeatCall, settleSeatCall),
  serve(after.showCalendar, showCalendar),
  serve(after.makeCalendar, makeCalendar),
  serve(after.endCalendar, endCalendar),
  serve(after.readCalendar, readCalendar),
  serve(after.readCompoundCalendar, readCompoundCalendar),
]
