import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DEMO_DISTRICT } from '../local/demo/places'
import { isFreePort } from '../local/ports'
import { ROOT } from '../local/serverless'

export type Started = {
  readonly seconds: number
  readonly tableEndpoint: string
  /** Resolves when the demonstration neighbourhood stands. */
  readonly furnished: () => Promise<void>
  readonly stop: () => Promise<void>
}

const GIVEN_UP_MS = 300_000

type Starting = { readonly child: ChildProcess; readonly said: () => string }

async function until(
  isSo: () => boolean | Promise<boolean>,
  { child, said }: Starting,
): Promise<void> {
  const deadline = Date.now() + GIVEN_UP_MS
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error(`npm start ended too early.\n${said()}`)
    if (Date.now() > deadline) throw new Error('npm start never got there.')
    await wait(20)
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ status }) => status < 500,
    () => false,
  )

/** Both what people open and what it calls. */
async function isOpen(port: number): Promise<boolean> {
  const origin = `http://127.0.0.1:${port}`
  const compounds = `${origin}/v1/districts/${DEMO_DISTRICT}/compounds`
  return (await answers(`${origin}/`)) && (await answers(compounds))
}

/** The first of three in a row that nobody uses, below those that the system lends to outgoing calls. */
async function threePorts(): Promise<number> {
  for (;;) {
    const first = randomInt(20_000, 32_000)
    const areFree = await Promise.all([first, first + 1, first + 2].map(isFreePort))
    if (areFree.every(Boolean)) return first
  }
}

function npmStart(port: number, folder: string): Starting {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
  })
  const kill = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  let said = ''
  const hear = (text: Buffer): void => {
    said = (said + text.toString()).slice(-2000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return { child, said: () => said }
}

/** `npm start` until it answers. */
export async function startOn(folder: string): Promise<Started> {
  const port = await threePorts()
  const startedAt = performance.now()
  const starting = npmStart(port, folder)
  const { child } = starting
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await until(() => isOpen(port), starting)
  return {
    seconds: (performance.now() - startedAt) / 1000,
    tableEndpoint: `http://127.0.0.1:${port + 2}`,
    furnished: () => until(() => existsSync(join(folder, 'demo.json')), starting),
    stop: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
      await ended
    },
  }
}
