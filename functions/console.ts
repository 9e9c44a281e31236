import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { API_PREFIX } from '../shared/contract/endpoint'
import { consoleOver, type Site } from './console/app'
import { confirmed } from './console/confirming'
import { requestOf, resultOf } from './console/gateway'
import { openApiSite } from './console/openApi/site'
import { RAIL } from './console/rail'
import { classPages } from './attendance/desk/pages'
import { classCasePages } from './attendance/desk/opened/pages'
import { peoplePages } from './attendance/desk/people/pages'
import { incidentPages } from './attendance/desk/incidents/pages'
import { storyPages } from './attendance/desk/story/pages'
import { planningPages } from './attendance/desk/planning/pages'
import { paperPages } from './attendance/desk/paper/pages'
import { findingPages } from './attendance/desk/seats/finding/pages'
import { sellingPages } from './attendance/desk/selling/pages'
import { seatPages } from './attendance/desk/seats/pages'
import { seatStepPages } from './attendance/desk/seats/steps/pages'
import { classStepPages } from './attendance/desk/steps/pages'
import { bookingPages } from './booking/desk/pages'
import { bookingCasePages } from './booking/desk/opened/pages'
import { shelfPages } from './booking/desk/shelf/pages'
import { listingPages } from './booking/desk/shelf/opened/pages'
import { proposalPages } from './event/proposing/desk/pages'
import { drivePages } from './interest/desk/pages'
import { driveCasePages } from './interest/desk/one/pages'
import { groupPages } from './group/desk/pages'
import { groupCasePages } from './group/desk/one/pages'
import { changeGroupPages } from './group/desk/changing/pages'
import { newGroupPages } from './group/desk/planning/pages'
import { groupPeoplePages } from './group/desk/people/pages'
import { groupStepPages } from './group/desk/steps/pages'
import { signInRoutes } from './console/signIn'
import { callPages } from './report/calling/pages'
import { complaintPages } from './listing/complaint/pages'
import { withheldPages } from './moderation/withheld/pages'
import { casePages } from './report/cases/pages'
import { patternPages } from './report/pattern/pages'
import { verifyPages } from './report/verifying/pages'
import { roundPages } from './report/round/pages'
import { practicePages } from './report/practice/pages'
import { changingPages } from './report/rollout/changing/pages'
import { foundingPages } from './report/rollout/founding/pages'
import { invitingPages } from './report/rollout/inviting/pages'
import { lookingPages } from './report/rosterImport/looking/pages'
import { rosterPages } from './report/rosterImport/pages'
import { rolloutPages } from './report/rollout/pages'
import { briefingPages } from './report/briefing/pages'
import { figurePages } from './report/pages'
import { publishingPages } from './report/publishing/pages'
import { openFigureRoutes } from './report/publishing/routes'
import { monthlyPages } from './report/monthly/pages'
import { sessionPages } from './resident/console/pages'
import { signInLogPages } from './resident/console/log/pages'
import { bulkPages } from './report/bulk/pages'
import { askingPages } from './report/exporting/asking/pages'
import { exportPages } from './report/exporting/pages'
import { handlerFor } from './platform/serve'
import { replyPages } from './resident/replies/pages'
import { auditPages } from './resident/audit/pages'
import { residentPages } from './resident/people/pages'
import { personPages } from './resident/people/person/pages'
import { helpPages } from './resident/people/person/help/pages'
import { cardPages } from './resident/card/desk/sheet/pages'
import { postPages } from './resident/post/desk/pages'
import { householdPages } from './resident/household/desk/pages'
import { placeOf } from './place/actions'
import { placePages } from './place/tree/pages'
import { dutyPages } from './resident/duty/desk/pages'

/** All that stands at the console: what walks over every page walks over this. */
export const SITE: Site = {
  rail: RAIL,
  placeOf,
  ways: signInRoutes,
  confirmed,
  pages: [
    ...sessionPages,
    ...casePages,
    ...withheldPages,
    ...complaintPages,
    ...shelfPages,
    ...listingPages,
    ...bookingPages,
    ...bookingCasePages,
    ...classPages,
    ...planningPages,
    ...proposalPages,
    ...classCasePages,
    ...peoplePages,
    ...paperPages,
    ...classStepPages,
    ...findingPages,
    ...seatPages,
    ...seatStepPages,
    ...sellingPages,
    ...incidentPages,
    ...storyPages,
    ...drivePages,
    ...driveCasePages,
    ...groupPages,
    ...newGroupPages,
    ...groupCasePages,
    ...changeGroupPages,
    ...groupPeoplePages,
    ...groupStepPages,
    ...callPages,
    ...verifyPages,
    ...roundPages,
    ...replyPages,
    ...residentPages,
    ...helpPages,
    ...personPages,
    ...cardPages,
    ...postPages,
    ...dutyPages,
    ...placePages,
    ...householdPages,
    ...auditPages,
    ...signInLogPages,
    ...askingPages,
    ...exportPages,
    ...bulkPages,
    ...foundingPages,
    ...rolloutPages,
    ...invitingPages,
    ...rosterPages,
    ...lookingPages,
    ...changingPages,
    ...patternPages,
    ...practicePages,
    ...figurePages,
    ...briefingPages,
    ...monthlyPages,
    ...publishingPages,
  ],
}

const app = consoleOver(SITE)

const openApi = openApiSite()
const openFigures = handlerFor<'console'>(openFigureRoutes)

/** `/console/…`: pages for those who run the neighbourhood from a desk; `/openapi…`: what other programs may
 * ask, and the one thing that is open data. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => {
  if (event.rawPath.startsWith(API_PREFIX)) return openFigures(event)
  const site = event.rawPath.startsWith('/openapi') ? openApi : app
  return resultOf(await site.fetch(requestOf(event)))
}
