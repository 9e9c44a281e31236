import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../local/serverless'
import { TABLE_NAME } from '../local/settings'
import { clientOf } from '../local/table'
import { atMost, type Bench, median, spread } from './figure'
import { startOn } from './starting'

/** In a new folder, a copy of another where one is given; gone afterwards. */
async function within<Value>(
  run: (folder: string) => Promise<Value>,
  like?: string,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-start-'))
  if (like !== undefined) cpSync(like, folder, { recursive: true })
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsOn(folder: string): Promise<number> {
  const { seconds, stop } = await startOn(folder)
  await stop()
  return seconds
}

const BUILT = ['.cache/builds', 'dist/functions', 'miniapp/dist']

async function secondsOfNothingBuilt(): Promise<number> {
  for (const built of BUILT) rmSync(join(ROOT, built), { recursive: true, force: true })
  return within(secondsOn)
}

/** As many changes as a busy month makes: the engine keeps a stream record of each until a start clears them away. */
async function fillWithRecords(folder: string, count: number): Promise<void> {
  const { tableEndpoint, furnished, stop } = await startOn(folder)
  await furnished()
  const client = clientOf(tableEndpoint)
  const put = (n: number, at: number) =>
    client.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item: { pk: { S: `FILLER#${n}` }, sk: { S: 'FILLER' }, at: { N: String(at) } },
      }),
    )
  for (let at = 0; at < count; at += 50)
    await Promise.all(Array.from({ length: 50 }, (_, n) => put(n, at)))
  client.destroy()
  await stop()
}

type Seconds = { readonly fresh: number[]; readonly second: number[] }

/** Each second start finds the month as it was left: the first of them would clear it away for the others. */
const compare = (rounds: number, records: number): Promise<Seconds> =>
  within(async (month) => {
    await fillWithRecords(month, records)
    const seconds: Seconds = { fresh: [], second: [] }
    for (let round = 0; round < rounds; round++) {
      seconds.fresh.push(await within(secondsOn))
      seconds.second.push(await within(secondsOn, month))
    }
    return seconds
  })

const say = (name: string, seconds: readonly number[]): void =>
  console.log(`start: ${name} ${median(seconds).toFixed(1)} s (${spread(seconds, 1)})`)

/** Seconds until `npm start` answers: nothing built, all built, and again on a month's worth of data. */
export const start: Bench = async ({ isCi }) => {
  const notBuilt: number[] = []
  for (let round = 0; round < (isCi ? 1 : 3); round++) notBuilt.push(await secondsOfNothingBuilt())
  const { fresh, second } = await compare(isCi ? 3 : 5, isCi ? 4000 : 20_000)
  say('nothing built', notBuilt)
  say('built', fresh)
  say('on old data', second)
  const ratios = second.map((value, n) => value / (fresh[n] ?? NaN))
  return [
    atMost('start.notBuiltSeconds', median(notBuilt), 60),
    atMost('start.builtSeconds', median(fresh), 15),
    atMost('start.secondToFresh', median(ratios), 1.2),
  ]
}
