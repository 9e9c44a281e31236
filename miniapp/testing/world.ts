import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The running neighbourhood that screens speak to. */
export type World = {
  readonly origin: string
  readonly wechat: string
  readonly stop: () => Promise<void>
}

const ROOT = join(__dirname, '../..')
const READY_PATH = '/v1/districts/dst_01J0000000000000000000FSCC/compounds'
// Builds what changed first, on a machine that may be busy.
const READY_MS = 180_000
const POLL_MS = 200

/** The simulator stands one port behind. */
const wechatOf = (origin: string): string => {
  const { protocol, hostname, port } = new URL(origin)
  return `${protocol}//${hostname}:${Number(port || 80) + 1}`
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}${READY_PATH}`)
    const { compounds } = (await response.json()) as { compounds?: readonly unknown[] }
    return response.ok && (compounds?.length ?? 0) > 0
  } catch {
    return false
  }
}

const TSX = ['--import', 'tsx']

/** The folder with the demonstration as a first start leaves it; filled in before, or now. */
export async function furnish(): Promise<string> {
  const known = process.env['LINXIANG_FURNISHED']
  if (known !== undefined) return known
  const command = [...TSX, 'functions/local/furnish.ts']
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT })
  return stdout.trim().split('\n').at(-1) ?? ''
}

/** Attaches to LINXIANG_ORIGIN, or starts one of its own on this port and the two behind it, with data that go with it. */
export async function openWorld(port: number): Promise<World> {
  const given = process.env['LINXIANG_ORIGIN']
  if (given !== undefined) {
    if (!(await isReady(given))) throw new Error(`Nothing of ours answers at ${given}.`)
    return { origin: given, wechat: wechatOf(given), stop: () => Promise.resolve() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-world-'))
  cpSync(await furnish(), folder, { recursive: true })
  const { origin, close } = await startWorld(port, folder)
  const stop = async (): Promise<void> => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, wechat: wechatOf(origin), stop }
}

type Started = { readonly origin: string; readonly close: () => Promise<void> }

async function startWorld(port: number, folder: string): Promise<Started> {
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...TSX, 'functions/local/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (text: Buffer) => said.push(text.toString()))
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  try {
    await until(child, () => isSeeded(origin, said))
  } catch (error) {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`The world did not start:\n${said.join('').slice(-3000)}`, { cause: error })
  }
  return { origin, close: () => end(child) }
}

// The neighbours move in after the doors open.
const isSeeded = async (origin: string, said: readonly string[]): Promise<boolean> =>
  said.join('').includes('Ctrl-C') && (await isReady(origin))

async function until(child: ChildProcess, isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + READY_MS
  while (!(await isDone())) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`)
    if (performance.now() > end) throw new Error(`Not ready after ${READY_MS} ms.`)
    await wait(POLL_MS)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await gone
}
