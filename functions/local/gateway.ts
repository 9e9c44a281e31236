import type { IncomingMessage, ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { eventOf } from './event'
import type { HttpRoute } from './serverless'

/** A function as Lambda calls it. */
export type Handler = (event: never) => Promise<unknown>
export type Deployed = { readonly handler: Handler; readonly timeoutMs: number }

type Matcher = HttpRoute & { readonly pattern: RegExp; readonly rank: number }
type Matched = { readonly route: Matcher; readonly params: Readonly<Record<string, string>> }

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{(\w+)\+\}/g, '(?<$1>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
// As the gateway does: a full path before one with parameters, greedy ones last, and of those the longer first.
const rankOf = (path: string): number => {
  if (path.includes('+}')) return 2 + 1 / path.split('/').length
  return path.includes('{') ? 1 : 0
}

const matchersOf = (routes: readonly HttpRoute[]): readonly Matcher[] =>
  routes
    .map((route) => ({ ...route, pattern: patternOf(route.path), rank: rankOf(route.path) }))
    .sort((a, b) => a.rank - b.rank)

function match(matchers: readonly Matcher[], method: string, path: string): Matched | undefined {
  for (const route of matchers) {
    if (route.method !== method && route.method !== '*') continue
    const found = route.pattern.exec(path)
    if (found) return { route, params: { ...found.groups } }
  }
  return undefined
}

const MAX_BODY_BYTES = 10 * 1024 * 1024

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
}

const say = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ message }))
}

const TIMED_OUT = Symbol('timed out')

async function within<Value>(work: Promise<Value>, ms: number): Promise<Value | typeof TIMED_OUT> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(resolve, ms, TIMED_OUT)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const { statusCode = 200, headers = {}, body = '', isBase64Encoded, cookies } = result
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  response.writeHead(statusCode, {
    ...(headers as Record<string, string>),
    ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
    'content-length': bytes.length,
  })
  response.end(bytes)
}

/** What answers below the routes of serverless.yml; `false` when none of them is meant. */
export type Gateway = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

async function invoke(
  { handler, timeoutMs }: Deployed,
  event: APIGatewayProxyEventV2,
  response: ServerResponse,
): Promise<void> {
  const result = await within(
    handler(event as never).catch(() => undefined),
    timeoutMs,
  )
  if (result === TIMED_OUT) say(response, 503, 'Service Unavailable')
  else if (result === undefined) say(response, 500, 'Internal Server Error')
  else send(response, result as APIGatewayProxyStructuredResultV2)
}

/**
 * API Gateway on this machine: the same routes, events, limits (10 MB) and errors (413, 500 for a crash, 503 for a
 * timeout), none of which shows a stack.
 */
export function gatewayOver(
  routes: readonly HttpRoute[],
  functions: Readonly<Record<string, Deployed>>,
): Gateway {
  const matchers = matchersOf(routes)
  return async (request, response) => {
    const method = request.method ?? 'GET'
    const [path = '/'] = (request.url ?? '/').split('?')
    const found = match(matchers, method, path)
    const deployed = found && functions[found.route.name]
    if (!deployed) return false
    const body = await bodyOf(request)
    if (!body) {
      say(response, 413, 'Request Entity Too Large')
      return true
    }
    const { route, params } = found
    const routeKey = `${route.method} ${route.path}`
    const event = eventOf({ request, body, routeKey, pathParameters: params })
    await invoke(deployed, event, response)
    return true
  }
}
