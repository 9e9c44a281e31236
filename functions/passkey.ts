import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { consoleOver, type Site } from './console/app'
import { requestOf, resultOf } from './console/gateway'
import { passkeyRoutes } from './console/passkey'
import { RAIL } from './console/rail'
import { passkeyPages } from './resident/console/passkey/pages'

/** All that stands at it. */
export const SITE: Site = { rail: RAIL, ways: passkeyRoutes, pages: passkeyPages }

const app = consoleOver(SITE)

/** `/console/passkeys/…`: the second way to the console, apart because of all that reads signatures. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => resultOf(await app.fetch(requestOf(event)))
