import { existsSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildAll } from './builds'
import type { Handler } from './gateway'
import { Mishap } from './mishap'
import { type Plan, ROOT } from './serverless'
import { readPort } from './settings'
import { type LocalWorld, startWorld } from './world'

/** The very bundle that is deployed. */
function builtHandler(name: string, { functions }: Plan): Handler {
  const [file = '', exported = 'handler'] =
    functions.find((one) => one.name === name)?.handler.split('.') ?? []
  if (!existsSync(join(ROOT, `${file}.js`)))
    throw new Mishap(`${file}.js is not built: run "npm run build", or start without SKIP_BUILD.`)
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- bundles are loaded as Lambda loads them
  const bundle = require(join(ROOT, `${file}.js`)) as Record<string, Handler>
  const handler = bundle[exported]
  if (!handler) throw new Mishap(`${file}.js exports no ${exported}.`)
  return handler
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const now: { world?: LocalWorld; isStopping: boolean } = { isStopping: false }

/** Ctrl-C ends it with 0 at any moment; the engine goes with the process, also where there is no world yet. */
function stopOnSignal(): void {
  const stop = (): void => {
    if (now.isStopping || !now.world) process.exit(0)
    now.isStopping = true
    void now.world.stop().finally(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new Mishap(`DATA_DIR names no folder that can be written: ${folder}`)
  }
}

async function start(): Promise<void> {
  const port = readPort(process.env['PORT'])
  const dataFolder = process.env['DATA_DIR'] ?? join(ROOT, '.data')
  const tableEndpoint = process.env['DDB_ENDPOINT']
  say('Linxiang 邻享')
  if (process.env['SKIP_BUILD'] !== '1') await buildAll()
  makeFolder(dataFolder)
  const world = await startWorld({
    port,
    dataFolder,
    handlerOf: builtHandler,
    ...(tableEndpoint === undefined ? {} : { tableEndpoint }),
  })
  now.world = world
  say(`  open      ${world.origin}  (at phone size)`)
  say(`  who am I  ${world.wechatOrigin}  (choose a neighbour, as WeChat would know you)`)
  say('  WeChat    miniapp/dist/weapp  (for the developer tools)')
  // Its features connect to the table as they are loaded, so not before there is one.
  const { seedDemo } = await import('./demo/seed')
  await seedDemo(world, dataFolder, say)
  say(`  Ctrl-C stops everything; the data stays in ${relative(process.cwd(), dataFolder)}`)
}

stopOnSignal()
start().catch((fault: unknown) => {
  // What was under way fails when its world goes.
  if (now.isStopping) return
  const sentence =
    fault instanceof Mishap ? fault.message : String(fault instanceof Error ? fault.stack : fault)
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
})
