import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { config } from '../platform/config'

/** Behind the gateway everything came over TLS, but on this machine. */
const originOf = ({ headers, requestContext }: APIGatewayProxyEventV2): string => {
  const host = headers['host'] ?? requestContext.domainName
  return `${config().tableEndpoint === undefined ? 'https' : 'http'}://${host}`
}

/** What API Gateway brings, as the request that a web server knows. */
export function requestOf(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`
  const body = BODILESS.has(method) ? undefined : bodyOf(event)
  return new Request(`${originOf(event)}${event.rawPath}${query}`, {
    ...{ method, headers: headersOf(event) },
    ...(body === undefined ? {} : { body }),
  })
}

const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2) =>
  body === undefined ? undefined : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')

function headersOf({ headers, cookies }: APIGatewayProxyEventV2): Headers {
  const all = new Headers()
  for (const [name, value = ''] of Object.entries(headers)) all.set(name, value)
  if (cookies) all.set('cookie', cookies.join('; '))
  return all
}

const TEXT = /^(?:text\/|application\/(?:json|javascript)|image\/svg)/

/** The answer as API Gateway takes it. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const isPacked = headers['content-encoding'] !== undefined
  const isText = !isPacked && TEXT.test(headers['content-type'] ?? '')
  const cookies = response.headers.getSetCookie()
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length === 0 ? {} : { cookies }),
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}
