import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { buildAll } from './builds'
import { builtHandler } from './built'
import { Mishap } from './mishap'
import { ROOT } from './serverless'
import { readPort } from './settings'
import { type LocalWorld, startWorld } from './world'

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

/** Level by level: of what cannot be made below /proc, Node's own recursion is never told. */
function makeLevels(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeLevels(dirname(folder))
  mkdirSync(folder)
}

function makeFolder(folder: string): void {
  try {
    makeLevels(resolve(folder))
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
