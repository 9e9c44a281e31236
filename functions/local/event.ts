import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

// Forms are not among them: the gateway hands them over in Base64.
const TEXT = /^(?:text\/|application\/(?:json|xml|javascript))/

type Headers = Readonly<Record<string, string>>

function headersOf(request: IncomingMessage): Headers {
  const headers: Record<string, string> = {}
  for (const [name, values = []] of Object.entries(request.headersDistinct))
    if (name !== 'cookie') headers[name] = values.join(',')
  return headers
}

function queryOf(raw: string): Record<string, string> | undefined {
  if (raw === '') return undefined
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(raw))
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`
  return query
}

type Received = {
  readonly request: IncomingMessage
  readonly body: Buffer
  /** `GET /v1/{proxy+}` */
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
}

/** Absent fields are left out, as API Gateway does. */
const optional = <Value extends object>(name: string, value: Value | undefined) =>
  value === undefined || Object.keys(value).length === 0 ? {} : { [name]: value }

/** 12/Mar/2020:19:03:58 +0000 */
const timeOf = (instant: number): string =>
  new Date(instant).toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, '$1/$2/$3:$4 +0000')

type Context = APIGatewayProxyEventV2['requestContext']

function contextOf({ request, routeKey }: Received, headers: Headers, path: string): Context {
  const now = Date.now()
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName: headers['host'] ?? '',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: timeOf(now),
    timeEpoch: now,
  }
}

function bodyOf({ body }: Received, headers: Headers) {
  if (body.length === 0) return { isBase64Encoded: false }
  const isText = TEXT.test(headers['content-type'] ?? 'application/json')
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

/** A request as API Gateway hands it to a function: HTTP API, payload format 2.0. */
export function eventOf(received: Received): APIGatewayProxyEventV2 {
  const { request, routeKey, pathParameters } = received
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const headers = headersOf(request)
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...optional('cookies', request.headers.cookie?.split('; ')),
    headers,
    ...optional('queryStringParameters', queryOf(rawQueryString)),
    ...optional('pathParameters', { ...pathParameters }),
    requestContext: contextOf(received, headers, rawPath),
    ...bodyOf(received, headers),
  }
}
