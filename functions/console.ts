import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { consoleOver } from './console/app'
import { requestOf, resultOf } from './console/gateway'
import { RAIL } from './console/rail'
import { figurePages } from './report/pages'
import { monthlyPages } from './report/monthly/pages'
import { sessionPages } from './resident/console/pages'

const app = consoleOver({ rail: RAIL, pages: [...sessionPages, ...figurePages, ...monthlyPages] })

/** `/console/…`: pages for those who run the neighbourhood from a desk. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => resultOf(await app.fetch(requestOf(event)))
