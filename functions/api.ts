import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { bookingRoutes } from './booking/routes'
import { listingRoutes } from './listing/routes'
import { complaintRoutes } from './moderation/complaint/routes'
import { withheldRoutes } from './moderation/withheld/routes'
import { proofRoutes } from './moderation/proof/routes'
import { noticeRoutes } from './notice/routes'
import { placeRoutes } from './place/routes'
import { posterLanding } from './place/poster/landing/actions'
import { posterRoutes } from './place/poster/routes'
import { landingAt } from './platform/landing'
import { handlerFor } from './platform/serve'
import { accountRoutes } from './privacy/account/routes'
import { consentRoutes } from './privacy/consent/routes'
import { ownDataRoutes } from './privacy/ownData/routes'
import { rebindingRoutes } from './privacy/rebinding/routes'
import { relativeRoutes } from './privacy/relatives/routes'
import { blockRoutes } from './resident/block/routes'
import { careRoutes } from './resident/care/routes'
import { callBackRoutes } from './resident/callBack/routes'
import { consoleLanding } from './resident/console/landing/actions'
import { consoleRoutes } from './resident/console/routes'
import { correctionRoutes } from './resident/correcting/routes'
import { dutyRoutes } from './resident/duty/routes'
import { emergencyRoutes } from './resident/emergency/routes'
import { phoneRoutes } from './resident/phone/routes'
import { postRoutes } from './resident/post/routes'
import { putDownRoutes } from './resident/relative/routes'
import { rosterRoutes } from './resident/roster/routes'
import { residentRoutes } from './resident/routes'
import { welcomeRoutes } from './resident/welcome/routes'

const api = handlerFor([
  ...residentRoutes,
  ...rosterRoutes,
  ...welcomeRoutes,
  ...consoleRoutes,
  ...callBackRoutes,
  ...careRoutes,
  ...blockRoutes,
  ...phoneRoutes,
  ...emergencyRoutes,
  ...correctionRoutes,
  ...postRoutes,
  ...dutyRoutes,
  ...placeRoutes,
  ...posterRoutes,
  ...listingRoutes,
  ...bookingRoutes,
  ...noticeRoutes,
  ...withheldRoutes,
  ...proofRoutes,
  ...complaintRoutes,
  ...consentRoutes,
  ...accountRoutes,
  ...ownDataRoutes,
  ...rebindingRoutes,
  ...relativeRoutes,
  ...putDownRoutes,
])

const landings = [posterLanding, consoleLanding]

/** `/v1/…`, and the addresses that stand on posters. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => landingAt(landings, event) ?? api(event)
