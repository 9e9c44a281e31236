import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import {
  API_PREFIX,
  type Endpoint,
  OLDEST_CLIENT_VERSION,
  type ServedBy,
} from '../../shared/contract/endpoint'
import type { Refusal } from '../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { answer, answerFault, answerPicture, answerRefusal, openly, type Picture } from './answer'
import { readCall } from './body'
import { admit, readRequest } from './admit'
import { audited } from './audited'
import { begun, logged } from './careActs'
import type { Action, Call, Route } from './call'
import { readInput } from './input'
import { log } from './log'
import { packed } from './packed'
import { findRoute } from './router'
import { type World, world as realWorld } from './world'

/** Joins a contract and its use case: an undeclared refusal does not compile. */
export const serve = <E extends Endpoint, By extends ServedBy>(
  endpoint: E & { readonly servedBy: By },
  action: Action<E>,
): Route<By> => ({ endpoint, action: action as unknown as Action<Endpoint> })

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2

type Checked<Value> = Outcome<Value, Refusal>

const showPicture = (value: unknown, requestId: string): Result =>
  answerPicture(value as Picture, requestId)

const isTooOld = (version: string | undefined): boolean =>
  version !== undefined && Number(version) < OLDEST_CLIENT_VERSION

async function prepare(
  endpoint: Endpoint,
  event: Event,
  { path, world }: { readonly path: Readonly<Record<string, string>>; readonly world: World },
): Promise<Checked<Ready>> {
  const { headers } = event
  if (isTooOld(headers['x-client-version'])) return refuse({ code: 'client.tooOld' })
  const body = readCall(event)
  if (!body.ok) return body
  const caller = await admit(endpoint, headers, world.now())
  if (!caller.ok) return caller
  const query = event.queryStringParameters ?? {}
  const input = readInput(endpoint, { path, query, body: body.value })
  if (!input.ok) return input
  const request = readRequest(endpoint, headers['idempotency-key'], input.value)
  if (!request.ok) return request
  const call = { world, caller: caller.value, request: request.value }
  const acting = await begun(endpoint, call, input.value)
  if (!acting.ok) return acting
  return accept({ call, input: input.value })
}

type Ready = { readonly call: Call<'guest'>; readonly input: unknown }

async function carryOut(
  { endpoint, action }: Route<ServedBy>,
  ready: Ready,
): Promise<Checked<unknown>> {
  const outcome = await action(ready.call, ready.input)
  await logged(ready.call, outcome)
  await audited(endpoint, ready, outcome)
  return outcome
}

async function run(
  routes: readonly Route<ServedBy>[],
  event: Event,
  world: World,
): Promise<{
  readonly name: string
  readonly outcome: Checked<unknown>
  readonly respond: (value: unknown, requestId: string) => Result
  readonly isOpenData: boolean
}> {
  const { method, path } = event.requestContext.http
  const found = findRoute(routes, method, path.slice(API_PREFIX.length))
  if (!found.ok) return { name: 'none', outcome: found, respond: answer, isOpenData: false }
  const { route } = found.value
  const { endpoint } = route
  const ready = await prepare(endpoint, event, { path: found.value.params, world })
  const outcome = ready.ok ? await carryOut(route, ready.value) : ready
  const isFile = endpoint.isImage || endpoint.answersWith !== undefined
  return {
    ...{ name: endpoint.name, outcome, respond: isFile ? showPicture : answer },
    isOpenData: endpoint.isOpenData === true,
  }
}

/**
 * The handler of a Lambda over its routes: those of another do not compile. Faults are caught here, once: 500 with the
 * request's id, nothing leaked.
 */
export const handlerFor =
  <By extends ServedBy = 'api'>(routes: readonly Route<NoInfer<By>>[], world: World = realWorld) =>
  async (event: Event): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext
    const startedAt = world.now()
    try {
      const { name, outcome, respond, isOpenData } = await run(routes, event, world)
      const given = outcome.ok
        ? respond(outcome.value, requestId)
        : answerRefusal(outcome.refusal, requestId)
      const result = isOpenData ? openly(given) : given
      log.info('request', {
        requestId,
        name,
        status: result.statusCode,
        refusal: outcome.ok ? undefined : outcome.refusal.code,
        ms: world.now() - startedAt,
      })
      return packed(result, event.headers['accept-encoding'])
    } catch (fault) {
      log.fault('request', fault, { requestId })
      return answerFault(requestId)
    }
  }
