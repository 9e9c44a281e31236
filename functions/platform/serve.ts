import { createHash } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import {
  API_PREFIX,
  type Endpoint,
  isWrite,
  OLDEST_CLIENT_VERSION,
} from '../../shared/contract/endpoint'
import type { Refusal } from '../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { answer, answerFault, answerRefusal } from './answer'
import { readBody } from './body'
import type { Action, Call, Request } from './call'
import { readInput } from './input'
import { log } from './log'
import { findRoute } from './router'
import { type Caller, callerOf, postsHeld } from './session'
import { type World, world as realWorld } from './world'

/** An endpoint and what answers it. */
export type Route = { readonly endpoint: Endpoint; readonly action: Action<Endpoint> }

/** Joins a contract and its use case: an undeclared refusal does not compile. */
export const serve = <E extends Endpoint>(endpoint: E, action: Action<E>): Route => ({
  endpoint,
  action: action as unknown as Action<Endpoint>,
})

type Event = APIGatewayProxyEventV2
type Checked<Value> = Outcome<Value, Refusal>

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/

async function admit(
  { audience }: Endpoint,
  header: string | undefined,
  now: number,
): Promise<Checked<Caller | undefined>> {
  if (audience === 'public') return accept(undefined)
  if (header === undefined)
    return audience === 'guest' ? accept(undefined) : refuse({ code: 'session.missing' })
  const token = bearer.exec(header)?.[1]
  if (token === undefined) return refuse({ code: 'session.expired' })
  const caller = await callerOf(token, now)
  if (!caller.ok) return caller
  const mayWork = audience !== 'worker' || postsHeld(caller.value).length > 0
  return mayWork ? caller : refuse({ code: 'access.notAllowed' })
}

const IDEMPOTENCY_KEY = /^[\w-]{8,64}$/

function readRequest(
  endpoint: Endpoint,
  key: string | undefined,
  input: unknown,
): Checked<Request> {
  const hash = createHash('sha256')
    .update(JSON.stringify([endpoint.name, input]))
    .digest('base64url')
    .slice(0, 16)
  if (!isWrite(endpoint) || endpoint.audience === 'public') return accept({ key: '', hash })
  return key !== undefined && IDEMPOTENCY_KEY.test(key)
    ? accept({ key, hash })
    : refuse({ code: 'idempotency.keyMissing' })
}

const isTooOld = (version: string | undefined): boolean =>
  version !== undefined && Number(version) < OLDEST_CLIENT_VERSION

async function prepare(
  endpoint: Endpoint,
  event: Event,
  { path, world }: { readonly path: Readonly<Record<string, string>>; readonly world: World },
): Promise<Checked<{ readonly call: Call<'guest'>; readonly input: unknown }>> {
  const { headers } = event
  if (isTooOld(headers['x-client-version'])) return refuse({ code: 'client.tooOld' })
  const body = readBody(event.body, event.isBase64Encoded)
  if (!body.ok) return body
  const caller = await admit(endpoint, headers['authorization'], world.now())
  if (!caller.ok) return caller
  const query = event.queryStringParameters ?? {}
  const input = readInput(endpoint, { path, query, body: body.value })
  if (!input.ok) return input
  const request = readRequest(endpoint, headers['idempotency-key'], input.value)
  if (!request.ok) return request
  const call = { world, caller: caller.value, request: request.value }
  return accept({ call, input: input.value })
}

async function run(
  routes: readonly Route[],
  event: Event,
  world: World,
): Promise<{
  readonly name: string
  readonly outcome: Checked<unknown>
  readonly isImage: boolean
}> {
  const { method, path } = event.requestContext.http
  const found = findRoute(routes, method, path.slice(API_PREFIX.length))
  if (!found.ok) return { name: 'none', outcome: found, isImage: false }
  const { endpoint, action } = found.value.route
  const ready = await prepare(endpoint, event, { path: found.value.params, world })
  const outcome = ready.ok
    ? await action(ready.value.call, ready.value.input)
    : ready
  return { name: endpoint.name, outcome, isImage: endpoint.isImage === true }
}

/** The Lambda handler over a list of routes. Faults are caught here, once: 500 with the request's id, nothing leaked. */
export const handlerFor =
  (routes: readonly Route[], world: World = realWorld) =>
  async (event: Event): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext
    const startedAt = world.now()
    try {
      const { name, outcome, isImage } = await run(routes, event, world)
      const result = outcome.ok
        ? answer(outcome.value, requestId, isImage)
        : answerRefusal(outcome.refusal, requestId)
      log.info('request', {
        requestId,
        name,
        status: result.statusCode,
        refusal: outcome.ok ? undefined : outcome.refusal.code,
        ms: world.now() - startedAt,
      })
      return result
    } catch (fault) {
      log.fault('request', fault, { requestId })
      return answerFault(requestId)
    }
  }
