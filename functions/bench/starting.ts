import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DEMO_DISTRICT } from '../local/demo/places'
import { freePort } from '../local/engine'
import { ROOT } from '../local/serverless'

export type Started = {
  readonly seconds: number
  readonly tableEndpoint: string
  /** Resolves when the demonstration neighbourhood stands. */
  readonly furnished: () => Promise<void>
  readonly stop: () => Promise<void>
}

const GIVEN_UP_MS = 300_000

async function until(isSo: () => boolean | Promise<boolean>, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + GIVEN_UP_MS
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error('npm start ended too early.')
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

function npmStart(port: number, folder: string): ChildProcess {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: 'ignore',
    // A group of its own, so that all of it can be ended.
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
  })
  const kill = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}

/** `npm start` until it answers. */
export async function startOn(folder: string): Promise<Started> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = npmStart(port, folder)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await until(() => isOpen(port), child)
  return {
    seconds: (performance.now() - startedAt) / 1000,
    tableEndpoint: `http://127.0.0.1:${port + 2}`,
    furnished: () => until(() => existsSync(join(folder, 'demo.json')), child),
    stop: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
      await ended
    },
  }
}
