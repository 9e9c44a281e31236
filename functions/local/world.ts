import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { forgetHalfSeeded } from './demo/note'
import { type Engine, freePort, startEngine } from './engine'
import { type Deployed, gatewayOver, type Handler } from './gateway'
import { type Host, mustBeFree, startHost } from './host'
import { objectStore } from './objects/store'
import { daily, every, type Schedule } from './schedule'
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

type Ports = { readonly host: number; readonly wechat: number; readonly engine: number }

async function portsFrom({ port, tableEndpoint }: Wanted): Promise<Ports> {
  if (port !== undefined) {
    const ports = { host: port, wechat: port + 1, engine: port + 2 }
    for (const taken of [ports.host, ports.wechat]) await mustBeFree(taken)
    if (tableEndpoint === undefined) await mustBeFree(ports.engine)
    return ports
  }
  const [host, wechat, engine] = await Promise.all([freePort(), freePort(), freePort()])
  return { host, wechat, engine }
}

const h5Folder = (): string => join(ROOT, 'miniapp', 'dist', 'h5')

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
  port: number,
) {
  const table = { name: TABLE_NAME, hasStream }
  // Somebody else's engine has its own file.
  const isOnFile = dataFolder !== undefined && given === undefined
  const engine = await startEngine({
    ...(isOnFile ? { file: await readyFile(dataFolder, { plan, ...table }) } : {}),
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

const wechatFor = (ports: Ports, secrets: LocalSecrets, dataFolder: string | undefined) =>
  startWechat({
    port: ports.wechat,
    appid: WECHAT_APPID,
    secret: secrets.wechatSecret,
    pushUrl: `http://127.0.0.1:${ports.host}/wechat/push`,
    pushToken: secrets.pushToken,
    aesKey: secrets.aesKey,
    h5Origin: `http://127.0.0.1:${ports.host}`,
    ...(dataFolder === undefined ? {} : { file: join(dataFolder, 'wechat.json') }),
  })

/** What runs once a day. */
const dailyIn = ({ plan, functions }: Deployment): readonly Schedule[] =>
  plan.functions.flatMap(({ name, dailyAtMs }) =>
    dailyAtMs === undefined ? [] : [daily(dailyAtMs, () => run(functions, name, {}))],
  )

type Site = Deployment & { readonly folder: string }

const hostFor = (port: number, { plan, functions, folder }: Site): Promise<Host> =>
  startHost({
    port,
    gateway: gatewayOver(plan.routes, functions),
    objects: objectStore({ folder, bucket: BUCKET_NAME, region: REGION, ...STORE_KEYS }),
    files: filesIn(h5Folder()),
  })

/** Everything that Linxiang needs, on this machine: engine, functions, stream, schedule, object store and WeChat. */
export async function startWorld(wanted: Wanted): Promise<LocalWorld> {
  // The SDK is pinned; its reminder of a later year would come with every client.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const plan = readProjectPlan()
  const ports = await portsFrom(wanted)
  if (wanted.dataFolder !== undefined) forgetHalfSeeded(wanted.dataFolder)
  const secrets = localSecrets(wanted.dataFolder)
  const origin = `http://127.0.0.1:${ports.host}`
  const wechatOrigin = `http://127.0.0.1:${ports.wechat}`
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
  const timed = plan.functions.find(({ everyMs }) => everyMs !== undefined)
  const sweep = every(timed?.everyMs ?? 60_000, () => run(functions, timed?.name ?? 'sweep', {}))
  const nightly = dailyIn({ plan, functions })
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
