import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Bars, barsAskedBy } from './console/chart'
import { answerFault, answerRefusal } from './platform/answer'
import { log } from './platform/log'

// Loaded when a picture is drawn: what no page of ours asked for does not pay for it.
const draw = async (bars: Bars): Promise<string> =>
  (await import('./console/drawing')).drawBars(bars)

const HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'cache-control': 'private, max-age=86400, immutable',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // Opened by itself it is a document: it brings its own styles, and nothing in it runs or is loaded.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
}

/** `/console/charts/bars.svg`: the pictures on pages, of numbers that the page shows already, to nobody in particular. */
export async function handler({
  rawQueryString,
  requestContext: { requestId },
}: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    const bars = await barsAskedBy(rawQueryString)
    if (!bars) return answerRefusal({ code: 'route.notFound' }, requestId)
    return { statusCode: 200, headers: HEADERS, body: await draw(bars) }
  } catch (fault) {
    log.fault('charts', fault, { requestId })
    return answerFault(requestId)
  }
}
