import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Mishap } from './mishap'
import { freePort } from './ports'

export type Engine = {
  readonly endpoint: string
  /** Absent when somebody else runs it (`DDB_ENDPOINT`). */
  readonly pid: number | undefined
  readonly stop: () => Promise<void>
}

type Program = { readonly command: string; readonly args: readonly string[] }
const VERSION = '1.2.1'

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'dynoxide'))
    .find((file) => existsSync(file))

function inPackage(): string | undefined {
  try {
    const name = `@dynoxide/${process.platform}-${process.arch}/package.json`
    const folder = createRequire(__filename)
      .resolve(name)
      .replace(/package\.json$/, '')
    return existsSync(join(folder, 'dynoxide')) ? join(folder, 'dynoxide') : undefined
  } catch {
    return undefined
  }
}

/** `$DYNOXIDE_BIN`, then PATH, then the package of this platform, then npx. */
export function findProgram(): Program {
  const chosen = process.env['DYNOXIDE_BIN']
  if (chosen && !existsSync(chosen)) throw new Mishap(`DYNOXIDE_BIN names no file: ${chosen}`)
  const command = chosen || (onPath() ?? inPackage())
  return command ? { command, args: [] } : { command: 'npx', args: ['-y', `dynoxide@${VERSION}`] }
}

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

const READY_MS = 20_000

async function untilReady(endpoint: string, child: ChildProcess): Promise<void> {
  let hasEnded = false
  child.once('exit', () => (hasEnded = true))
  child.once('error', () => (hasEnded = true))
  const deadline = Date.now() + READY_MS
  while (!(await answers(endpoint))) {
    if (hasEnded || Date.now() > deadline)
      throw new Mishap(
        'The DynamoDB engine did not start: run "npm ci" again, or set DYNOXIDE_BIN or DDB_ENDPOINT.',
      )
    await wait(5)
  }
}

const stopper = (child: ChildProcess) => async () => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const isDone = await Promise.race([ended.then(() => true), wait(1500, false, { ref: false })])
  if (!isDone) child.kill('SIGKILL')
  await ended
}

/**
 * Starts the embedded DynamoDB engine: in memory, or on a SQLite file. One that is `given` is used instead.
 * Throws a `Mishap` with one clear sentence when there is none.
 */
export async function startEngine(
  options: { readonly file?: string; readonly port?: number; readonly given?: string } = {},
): Promise<Engine> {
  const { given, port = await freePort() } = options
  if (given) return { endpoint: given, pid: undefined, stop: () => Promise.resolve() }
  const { command, args } = findProgram()
  const file = options.file === undefined ? [] : ['--db-path', options.file]
  const child = spawn(command, [...args, '--port', String(port), ...file], { stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}`
  // A child that outlives its parent would hold the port of the next start.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  await untilReady(endpoint, child)
  return { endpoint, pid: child.pid, stop: stopper(child) }
}
