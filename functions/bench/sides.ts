import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, findProgram } from '../local/engine'
import { freePort } from '../local/ports'
import { readProjectPlan } from '../local/serverless'
import { environmentOf, localSecrets, TABLE_NAME } from '../local/settings'
import { type Meter, startMeter } from '../testing/meter'
import { type Child, spawnHost } from './world'

export const NOBODY = 'http://127.0.0.1:9'

/** The engine's own import: what was exported becomes a file of the declared table. */
function importFrom(source: string, output: string): void {
  const schema = join(source, 'schema.json')
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = readProjectPlan().table
  const keys = { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }
  writeFileSync(schema, JSON.stringify({ Table: { ...keys, TableName: TABLE_NAME } }))
  const { command, args } = findProgram()
  const words = ['import', '--source', source, '--schema', schema, '--output', output, '--force']
  const { status, stderr } = spawnSync(command, [...args, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The engine did not import what was seeded: ${stderr}`)
}

/** A file of the engine with all that is exported into a folder: there as a whole, or not at all. */
export function seedFile(file: string, exportInto: (folder: string) => void): void {
  const startedAt = performance.now()
  const source = mkdtempSync(join(tmpdir(), 'linxiang-export-'))
  const data = join(source, TABLE_NAME, 'data')
  mkdirSync(data, { recursive: true })
  exportInto(data)
  importFrom(source, `${file}.${process.pid}`)
  renameSync(`${file}.${process.pid}`, file)
  rmSync(source, { recursive: true, force: true })
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`growth: ${file} seeded in ${seconds.toFixed(0)} s`)
}

/** One size: a host straight on the engine for the time it takes, another through the meter for the units. */
export type Side = {
  readonly count: number
  readonly plain: string
  readonly metered: string
  readonly meter: Meter
  readonly stop: () => Promise<void>
}

async function hostOn(endpoint: string, folder: string): Promise<Child & { origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const addresses = { origin, wechatOrigin: NOBODY, tableEndpoint: endpoint }
  const environment = environmentOf(addresses, localSecrets(folder))
  return { ...(await spawnHost({ environment, port })), origin }
}

export async function sideOn(engine: Engine, count: number, folder: string): Promise<Side> {
  const meter = await startMeter(engine.endpoint)
  const plain = await hostOn(engine.endpoint, folder)
  const metered = await hostOn(meter.endpoint, folder)
  const stop = async (): Promise<void> => {
    for (const one of [plain, metered, meter, engine]) await one.stop()
  }
  return { count, plain: plain.origin, metered: metered.origin, meter, stop }
}
