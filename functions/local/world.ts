import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { forgetHalfSeeded } from './demo/note'
import { type Engine, startEngine } from './engine'
import { type Deployed, gatewayOver, type Handler } from './gateway'
import { type Host, startHost } from './host'
import { objectStore } from './objects/store'
import { type Held, type Ports, portsFrom } from './ports'
import { daily, every, type Schedule, whenCalled } from './schedule'
import { type Plan, readProjectPlan, ROOT } from './serverless'
import {
  BUCKET_NAME,
  environmentOf,
  localSecrets,
  type LocalSecrets,
  REGION,
  STORE_KEYS,
  TABLE_NAME,
  WECHAT_APPID,
} from './settings'
import { filesIn } from './static'
import { startStream, type Stream, together } from './stream'
import { makeTable } from './table'
import { readyFile } from './tableFile'
import { startWechat } from './wechat/server'

export type Wanted = {
  /** Absent: any free one. The simulator and the engine take the two behind it. */
  readonly port?: number
  /** Absent: in memory, and gone with the process. */
  readonly dataFolder?: string
  /** An engine that runs already. */
  readonly tableEndpoint?: string
  /** Loads a function by its name; called once the environment is set. */
  readonly handlerOf: (name: string, plan: Plan) => Handler
  readonly hasStream?: boolean
  /** False: minutes and nights go by when they are called for. */
  readonly hasSchedule?: boolean
}

export type LocalWorld = {
  readonly origin: string
  readonly wechatOrigin: string
  readonly tableEndpoint: string
  /** Where the object store keeps its files. */
  readonly objectsFolder: string
  readonly engine: Engine
  readonly stream: Stream | undefined
  readonly sweep: Schedule
  readonly call: (name: string, event: unknown) => Promise<unknown>
  readonly stop: () => Promise<void>
}

type Store = { readonly folder: string; readonly forget: () => void }

function storeIn(dataFolder: string | undefined): Store {
  if (dataFolder === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'linxiang-objects-'))
    return {
      folder,
      forget: () => {
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }
  const folder = join(dataFolder, 'objects')
  mkdirSync(folder, { recursive: true })
  return { folder, forget: () => undefined }
}

async function startTable(
  { dataFolder, tableEndpoint: given, hasStream = true }: Wanted,
  plan: Plan,
  { port, letGo }: Held,
) {
  const table = { name: TABLE_NAME, hasStream }
  // Somebody else's engine has its own file.
  const isOnFile = dataFolder !== undefined && given === undefined
  const file = isOnFile ? await readyFile(dataFolder, { plan, ...table }) : undefined
  await letGo()
  const engine = await startEngine({
    ...(file === undefined ? {} : { file }),
    ...(given === undefined ? {} : { given }),
    port,
  })
  await makeTable(plan, { endpoint: engine.endpoint, ...table })
  return engine
}

type Functions = Readonly<Record<string, Deployed>>
type Deployment = { readonly plan: Plan; readonly functions: Functions }

function deploy(plan: Plan, handlerOf: Wanted['handlerOf']): Functions {
  return Object.fromEntries(
    plan.functions.map(({ name, timeoutMs }) => [
      name,
      { handler: handlerOf(name, plan), timeoutMs },
    ]),
  )
}

const run = (functions: Functions, name: string, event: unknown): Promise<unknown> => {
  const deployed = functions[name]
  if (!deployed) throw new Error(`serverless.yml has no function ${name}.`)
  return deployed.handler(event as never)
}

async function feed(wanted: Wanted, { plan, functions }: Deployment, endpoint: string) {
  const fed = plan.functions.filter(({ stream }) => stream !== undefined)
  if (fed.length === 0 || wanted.hasStream === false) return undefined
  const starting = fed.map(({ name, stream }) =>
    startStream({
      ...{ name, endpoint, ...stream },
      tableName: TABLE_NAME,
      folder: wanted.dataFolder,
      handler: (event: DynamoDBStreamEvent) =>
        run(functions, name, event) as Promise<DynamoDBBatchResponse>,
    }),
  )
  return together(await Promise.all(starting))
}

async function wechatFor(ports: Ports, secrets: LocalSecrets, dataFolder: string | undefined) {
  await ports.wechat.letGo()
  return startWechat({
    port: ports.wechat.port,
    appid: WECHAT_APPID,
    secret: secrets.wechatSecret,
    pushUrl: `http://127.0.0.1:${ports.host.port}/wechat/push`,
    pushToken: secrets.pushToken,
    aesKey: secrets.aesKey,
    h5Origin: `http://127.0.0.1:${ports.host.port}`,
    ...(dataFolder === undefined ? {} : { file: join(dataFolder, 'wechat.json') }),
  })
}

/** What runs every minute, and what once a day. */
function scheduled({ plan, functions }: Deployment, { hasSchedule }: Wanted) {
  const { name: swept = 'sweep', everyMs = 60_000 } =
    plan.functions.find((one) => one.everyMs !== undefined) ?? {}
  const sweep = () => run(functions, swept, {})
  if (hasSchedule === false) return { sweep: whenCalled(sweep), nightly: [] }
  return {
    sweep: every(everyMs, sweep),
    nightly: plan.functions.flatMap(({ name, dailyAtMs }) =>
      dailyAtMs === undefined ? [] : [daily(dailyAtMs, () => run(functions, name, {}))],
    ),
  }
}

type Site = Deployment & { readonly folder: string }

async function hostFor({ port, letGo }: Held, { plan, functions, folder }: Site): Promise<Host> {
  await letGo()
  return startHost({
    port,
    gateway: gatewayOver(plan.routes, functions),
    objects: objectStore({ folder, bucket: BUCKET_NAME, region: REGION, ...STORE_KEYS }),
    files: filesIn(join(ROOT, 'miniapp', 'dist', 'h5')),
  })
}

/** Everything that Linxiang needs, on this machine: engine, functions, stream, schedule, object store and WeChat. */
export async function startWorld(wanted: Wanted): Promise<LocalWorld> {
  // The SDK is pinned; its reminder of a later year would come with every client.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const plan = readProjectPlan()
  const ports = await portsFrom(wanted)
  if (wanted.dataFolder !== undefined) forgetHalfSeeded(wanted.dataFolder)
  const secrets = localSecrets(wanted.dataFolder)
  const origin = `http://127.0.0.1:${ports.host.port}`
  const wechatOrigin = `http://127.0.0.1:${ports.wechat.port}`
  const store = storeIn(wanted.dataFolder)
  const engine = await startTable(wanted, plan, ports.engine)
  Object.assign(
    process.env,
    environmentOf({ origin, wechatOrigin, tableEndpoint: engine.endpoint }, secrets),
  )
  const functions = deploy(plan, wanted.handlerOf)
  const wechat = await wechatFor(ports, secrets, wanted.dataFolder)
  const host = await hostFor(ports.host, { plan, functions, folder: store.folder })
  const stream = await feed(wanted, { plan, functions }, engine.endpoint)
  const { sweep, nightly } = scheduled({ plan, functions }, wanted)
  return {
    ...{ origin, wechatOrigin, engine, stream, sweep },
    tableEndpoint: engine.endpoint,
    objectsFolder: store.folder,
    call: (name, event) => run(functions, name, event),
    stop: async () => {
      await sweep.stop()
      for (const one of nightly) await one.stop()
      await host.stop()
      await stream?.stop()
      await Promise.all([wechat.stop(), engine.stop()])
      store.forget()
    },
  }
}
