import * as callList from '../../shared/contract/callList'
import * as contract from '../../shared/contract/attendance'
import * as after from '../../shared/contract/afterClass'
import * as emergency from '../../shared/contract/emergency'
import * as incident from '../../shared/contract/incident'
import * as selling from '../../shared/contract/selling'
import * as story from '../../shared/contract/story'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { explainAbsence } from './absence/actions'
import { admitTo, undoCheckIn } from './admitting/actions'
import { admitNumbers } from './admitting/byNumber/actions'
import { arrive, checkIn } from './arriving/actions'
import { showAttested } from './attesting/actions'
import { closeList } from './closing/actions'
import { openEmergency } from './emergency/actions'
import { openSeatPhone } from './phoning/actions'
import { exportAttendance } from './exporting/actions'
import { sayFeedback, showFeedback } from './feedback/actions'
import { showIncidents, writeIncident } from './incident/actions'
import { numberList } from './numbering/actions'
import { reportSelling, showSelling } from './selling/actions'
import { answerSelling, listSelling } from './selling/answering/actions'
import { offerStoryPhoto, takeBackStory, writeStory } from './story/actions'
import { showStory } from './story/showing/actions'
import { takeDownPhoto } from './story/takingDown/actions'
import { showAttendance, showMyCode, showSessionCodes } from './showing/actions'

export const attendanceRoutes: readonly Route<'classes'>[] = [
  serve(contract.showSessionCodes, showSessionCodes),
  serve(contract.arrive, arrive),
  serve(contract.checkIn, checkIn),
  serve(contract.showMyCode, showMyCode),
  serve(contract.showAttendance, showAttendance),
  serve(contract.admitTo, admitTo),
  serve(contract.admitNumbers, admitNumbers),
  serve(contract.undoCheckIn, undoCheckIn),
  serve(contract.numberList, numberList),
  serve(contract.closeList, closeList),
  serve(contract.explainAbsence, explainAbsence),
  serve(after.exportAttendance, exportAttendance),
  serve(after.sayFeedback, sayFeedback),
  serve(after.showFeedback, showFeedback),
  serve(after.showAttested, showAttested),
  serve(selling.reportSelling, reportSelling),
  serve(selling.showSelling, showSelling),
  serve(selling.answerSelling, answerSelling),
  serve(selling.listSelling, listSelling),
  serve(story.showStory, showStory),
  serve(story.offerStoryPhoto, offerStoryPhoto),
  serve(story.writeStory, writeStory),
  serve(story.takeBackStory, takeBackStory),
  serve(story.takeDownPhoto, takeDownPhoto),
  serve(emergency.openEmergency, openEmergency),
  serve(callList.openSeatPhone, openSeatPhone),
  serve(incident.writeIncident, writeIncident),
  serve(incident.showIncidents, showIncidents),
]
