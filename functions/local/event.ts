import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const TEXT = /^(?:text\/|application\/(?:json|xml|x-www-form-urlencoded|javascript))/

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (name !== 'cookie' && value !== undefined)
      headers[name] = Array.isArray(value) ? value.join(',') : value
  return headers
}

function queryOf(raw: string): Record<string, string> | undefined {
  if (raw === '') return undefined
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(raw))
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`
  return query
}

export type Received = {
  readonly request: IncomingMessage
  readonly body: Buffer
  /** `GET /v1/{proxy+}` */
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
}

/** A request as API Gateway hands it to a function: HTTP API, payload format 2.0. */
export function eventOf({
  request,
  body,
  routeKey,
  pathParameters,
}: Received): APIGatewayProxyEventV2 {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const headers = headersOf(request)
  const isText = TEXT.test(headers['content-type'] ?? 'application/json')
  const query = queryOf(rawQueryString)
  const now = Date.now()
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(request.headers.cookie === undefined
      ? {}
      : { cookies: request.headers.cookie.split('; ') }),
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters: { ...pathParameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText && body.length > 0,
  }
}
