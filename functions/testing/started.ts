import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { mustBeFree } from '../local/host'
import { ROOT } from '../local/serverless'

const MINUTE = 60_000
const children: ChildProcess[] = []

/** What a test that failed has left running. */
export const endAll = (): void => {
  for (const child of children) child.kill('SIGKILL')
}

/** Three free ports in a row, below those that the system hands out by itself. */
export async function threePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + (Math.floor(Math.random() * 10_000) & ~3)
    const isFree = await Promise.all([port, port + 1, port + 2].map(mustBeFree)).then(
      () => true,
      () => false,
    )
    if (isFree) return port
  }
}

export type Env = Readonly<Record<string, string>>
export type Started = {
  readonly pid: number
  readonly said: () => string
  readonly ended: Promise<{ code: number | null; out: string; err: string }>
}

/** `npm start`, with what is built already unless the surroundings say otherwise. */
export function start(env: Env): Started {
  const { DDB_ENDPOINT: _, ...surroundings } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/local/start.ts'], {
    cwd: ROOT,
    env: { ...surroundings, SKIP_BUILD: '1', ...env },
  })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  return {
    pid: child.pid ?? 0,
    said: () => `${out}${err}`,
    ended: new Promise((resolve) =>
      child.once('close', (code) => {
        resolve({ code, out, err })
      }),
    ),
  }
}

type Process = { readonly pid: number; readonly args: string }

/** Every process below that one. */
export function below(pid: number): readonly Process[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().split('\n')
  const found = rows.flatMap((row): readonly Process[] => {
    const [, child = '', parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
    return Number(parent) === pid ? [{ pid: Number(child), args }] : []
  })
  return [...found, ...found.flatMap((child) => below(child.pid))]
}
export const hasEngine = ({ pid }: Started): boolean =>
  below(pid).some(({ args }) => / --port \d+ /.test(args))

/** Ended, but not yet taken note of, is ended. */
const isRunning = ({ pid }: Process): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
  return /^[^Z]/.test(stdout.toString().trim())
}

export async function until(isSo: () => boolean, what: () => string): Promise<void> {
  for (const deadline = Date.now() + 3 * MINUTE; !isSo(); await wait(20))
    if (Date.now() > deadline) throw new Error(`It did not come to this: ${what()}`)
}
export const untilSaid = (started: Started, words: string) =>
  until(() => started.said().includes(words), started.said)

/** Ends it as Ctrl-C does, and says what is left of it. */
export async function interrupt(started: Started, signal: NodeJS.Signals = 'SIGINT') {
  const hadEngine = hasEngine(started)
  const others = below(started.pid)
  process.kill(started.pid, signal)
  const { code, err } = await started.ended
  // A killed process needs a moment to go.
  for (let tries = 0; tries < 50 && others.some(isRunning); tries++) await wait(50)
  return { code, err, hadEngine, left: others.filter(isRunning) }
}
