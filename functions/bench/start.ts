import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../local/engine'
import { ROOT } from '../local/serverless'
import { clientOf } from '../local/table'
import { TABLE_NAME } from '../local/settings'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { atMost, type Bench, median } from './figure'

type Started = {
  readonly seconds: number
  readonly stop: () => Promise<void>
  readonly port: number
}

async function answers(port: number): Promise<boolean> {
  const url = `http://127.0.0.1:${port}/v1/districts/dst_01J0000000000000000000FSCC/compounds`
  return fetch(url).then(
    ({ status }) => status < 500,
    () => false,
  )
}

/** `npm start` until it answers, in seconds. */
async function startOnce(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...environment, PORT: String(port), DATA_DIR: folder },
  })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('npm start ended before it answered.')
    await wait(20)
  }
  const seconds = (performance.now() - startedAt) / 1000
  return {
    ...{ seconds, port },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
      await ended
    },
  }
}

const RECORDS = 20_000

/** As many changes as a busy month makes, so that the stream keeps as many records. */
async function writeRecords(port: number, count: number): Promise<void> {
  const client = clientOf(`http://127.0.0.1:${port + 2}`)
  for (let at = 0; at < count; at += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        client.send(
          new PutItemCommand({
            TableName: TABLE_NAME,
            Item: { pk: { S: `FILLER#${n}` }, sk: { S: 'FILLER' }, at: { N: String(at) } },
          }),
        ),
      ),
    )
  client.destroy()
}

const demoDone = async (folder: string): Promise<void> => {
  const { existsSync } = await import('node:fs')
  while (!existsSync(join(folder, 'demo.json'))) await wait(100)
}

async function stopped(folder: string): Promise<number> {
  const { seconds, stop } = await startOnce(folder)
  await stop()
  return seconds
}

/** Seconds until `npm start` answers: nothing built, all built, and again on a month's worth of data. */
export const start: Bench = async ({ isCi }) => {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-start-'))
  for (const built of ['.cache/builds', 'dist/functions', 'miniapp/dist'])
    rmSync(join(ROOT, built), { recursive: true, force: true })
  const cold = await startOnce(folder)
  await demoDone(folder)
  const rounds = isCi ? 2 : 3
  const fresh: number[] = []
  for (let round = 0; round < rounds; round++) {
    const empty = mkdtempSync(join(tmpdir(), 'linxiang-start-'))
    fresh.push(await stopped(empty))
    rmSync(empty, { recursive: true, force: true })
  }
  await writeRecords(cold.port, isCi ? 4000 : RECORDS)
  await wait(2000)
  await cold.stop()
  const second: number[] = []
  for (let round = 0; round < rounds; round++) second.push(await stopped(folder))
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `start: built ${median(fresh).toFixed(1)} s, on old data ${median(second).toFixed(1)} s`,
  )
  return [
    atMost('start.notBuiltSeconds', cold.seconds, 60),
    atMost('start.builtSeconds', median(fresh), 15),
    atMost('start.secondToFresh', median(second) / median(fresh), 1.2),
  ]
}
