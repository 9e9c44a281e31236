import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { attendanceLanding } from './attendance/landing/actions'
import { attendanceRoutes } from './attendance/routes'
import { eventRoutes } from './event/routes'
import { groupRoutes } from './group/routes'
import { interestRoutes } from './interest/routes'
import { landingAt } from './platform/landing'
import { handlerFor } from './platform/serve'
import { registrationRoutes } from './registration/routes'

const api = handlerFor<'classes'>([
  ...eventRoutes,
  ...registrationRoutes,
  ...attendanceRoutes,
  ...interestRoutes,
  ...groupRoutes,
])

const landings = [attendanceLanding]

/** Classes, events, groups and what is asked about, and the addresses that stand at doors. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => landingAt(landings, event) ?? api(event)
