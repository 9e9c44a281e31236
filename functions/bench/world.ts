import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { compact } from '../local/compaction'
import { type Engine, startEngine } from '../local/engine'
import { freePort } from '../local/ports'
import { readProjectPlan, ROOT } from '../local/serverless'
import { environmentOf, localSecrets, TABLE_NAME } from '../local/settings'
import { makeTable } from '../local/table'

/** A fresh engine, and where a host is to stand and what it is to know. */
export type Ground = {
  readonly engine: Engine
  readonly folder: string
  readonly port: number
  readonly origin: string
  readonly environment: Readonly<Record<string, string>>
}
export type Child = { readonly process: ChildProcess; readonly stop: () => Promise<void> }

const READY_MS = 30_000

async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + READY_MS
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error(`${url} does not answer.`)
    await wait(20)
  }
}

/** Runs one of our TypeScript files in a process of its own until it answers at a port. */
export async function spawnServer(
  file: string,
  environment: Readonly<Record<string, string>>,
  port: number,
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, file)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment, PORT: String(port) },
  })
  // A bench that fails leaves nothing behind.
  process.once('exit', () => child.kill('SIGKILL'))
  await untilAnswers(`http://127.0.0.1:${port}/`)
  return {
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The engine on a fresh file, with the index that keeps its writes quick. */
async function startFreshEngine(folder: string): Promise<Engine> {
  const file = join(folder, 'table.sqlite')
  if (!existsSync(file)) {
    const first = await startEngine({ file })
    await makeTable(readProjectPlan(), {
      endpoint: first.endpoint,
      name: TABLE_NAME,
      hasStream: true,
    })
    await first.stop()
  }
  compact(file, undefined)
  return startEngine({ file })
}

/** This process gets the host's environment too, to seed through the features themselves. */
export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-bench-'))
  const engine = await startFreshEngine(folder)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const nobody = 'http://127.0.0.1:9'
  const environment = environmentOf(
    { origin, wechatOrigin: nobody, tableEndpoint: engine.endpoint },
    localSecrets(folder),
  )
  Object.assign(process.env, environment)
  return { engine, folder, port, origin, environment }
}

/** Ours, in a process of its own, as `npm start` runs it. */
export const spawnHost = ({
  environment,
  port,
}: Pick<Ground, 'environment' | 'port'>): Promise<Child> =>
  spawnServer('functions/bench/host.ts', environment, port)

/** Whatever ran there, and then the ground itself. */
export async function clearAway(
  { engine, folder }: Pick<Ground, 'engine' | 'folder'>,
  ...running: readonly { readonly stop: () => Promise<void> }[]
): Promise<void> {
  for (const one of running) await one.stop()
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
}
