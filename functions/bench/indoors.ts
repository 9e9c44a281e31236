import { randomUUID } from 'node:crypto'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
} from 'aws-lambda'
import { API_PREFIX, type Endpoint, isWrite } from '../../shared/contract/endpoint'
import type { Refusal } from '../../shared/contract/refusals'
import { type Engine, startEngine } from '../local/engine'
import { readProjectPlan } from '../local/serverless'
import { environmentOf, localSecrets, TABLE_NAME } from '../local/settings'
import { makeTable } from '../local/table'
import { engineAt } from '../testing/aws/engine'
import { type AwsTable, startAws } from '../testing/aws/server'
import { fill } from '../testing/wire'

export type Asked = {
  readonly endpoint: Endpoint
  readonly input: Readonly<Record<string, unknown>>
  readonly token: string
  readonly key: string
}
export type Reply = {
  readonly status: number
  readonly value: Readonly<Record<string, unknown>>
  readonly refusal: Refusal | undefined
}

/** The functions in this process, on an engine in memory that is reached as AWS is. */
export type Indoors = {
  readonly engine: Engine
  readonly aws: AwsTable
  readonly api: (asked: Asked) => Promise<Reply>
  readonly sweep: () => Promise<unknown>
  readonly outbox: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
  /** The functions' clock stands at an instant, epoch ms, until it is put somewhere else. */
  readonly itIs: (instant: number) => void
  /** An empty table: what earlier rounds left due would be looked at by all that follow. */
  readonly clears: () => Promise<void>
  readonly stop: () => Promise<void>
}

function eventOf({ endpoint, input, token, key }: Asked): APIGatewayProxyEventV2 {
  const { filled, rest } = fill(endpoint.path, { ...input })
  const path = `${API_PREFIX}${filled}`
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '' },
    headers: {
      ...{ authorization: `Bearer ${token}`, 'idempotency-key': key },
      'content-type': 'application/json',
    },
    ...(isWrite(endpoint)
      ? { body: JSON.stringify(rest) }
      : { queryStringParameters: rest as Record<string, string> }),
    isBase64Encoded: false,
    requestContext: {
      http: { method: endpoint.method, path },
      requestId: randomUUID(),
    },
  } as unknown as APIGatewayProxyEventV2
}

function replyOf({ statusCode = 0, body = '' }: APIGatewayProxyStructuredResultV2): Reply {
  const value = JSON.parse(body) as Reply['value'] & { readonly refusal?: Refusal }
  return { status: statusCode, value, refusal: value.refusal }
}

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** Asks a function as the gateway does. */
export const asking =
  (handler: Handler): Indoors['api'] =>
  async (asked) =>
    replyOf(await handler(eventOf(asked)))

/** Loaded once the environment is set, as Lambda does. */
async function loadFunctions() {
  const [api, classes, sweep, outbox, { world, worldAt }, { log }] = await Promise.all([
    import('../api'),
    import('../classes'),
    import('../sweep'),
    import('../outbox'),
    import('../platform/world'),
    import('../platform/log'),
  ])
  // What goes wrong here is meant to, thousands of times.
  Object.assign(log, { fault: () => undefined })
  const asked = { api: asking(api.handler), classes: asking(classes.handler) }
  return { asked, sweep: sweep.handler, outbox: outbox.handler, world, worldAt }
}

type Wanted = {
  /** Where somebody listens: an engine in memory slows down with every record. */
  readonly hasStream?: true
  /** Nothing between functions and engine. */
  readonly isPlain?: true
  /** What is to be done when the environment is set and no function is loaded yet. */
  readonly beforeLoading?: () => void
}

export async function startIndoors(wanted: Wanted = {}): Promise<Indoors> {
  const engine = await startEngine()
  const aws = await startAws(engine.endpoint)
  const table = {
    endpoint: engine.endpoint,
    name: TABLE_NAME,
    hasStream: wanted.hasStream === true,
  }
  await makeTable(readProjectPlan(), table)
  const nobody = 'http://127.0.0.1:9'
  const tableEndpoint = wanted.isPlain ? engine.endpoint : aws.endpoint
  const addresses = { origin: nobody, wechatOrigin: nobody, tableEndpoint }
  Object.assign(process.env, environmentOf(addresses, localSecrets(undefined)))
  wanted.beforeLoading?.()
  const functions = await loadFunctions()
  return {
    ...{ engine, aws, sweep: functions.sweep, outbox: functions.outbox },
    api: (call) => functions.asked[call.endpoint.servedBy === 'classes' ? 'classes' : 'api'](call),
    itIs: (instant) => {
      const { now, today } = functions.worldAt(() => instant)
      Object.assign(functions.world, { now, today })
    },
    clears: async () => {
      const raw = engineAt(engine.endpoint)
      await raw.call('DeleteTable', { TableName: TABLE_NAME })
      raw.stop()
      await makeTable(readProjectPlan(), table)
    },
    stop: async () => {
      await aws.stop()
      await engine.stop()
    },
  }
}
