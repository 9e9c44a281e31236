import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compact } from './compaction'
import { startEngine } from './engine'
import type { Plan } from './serverless'
import { handledByAll } from './stream'
import { makeTable } from './table'

type Made = { readonly plan: Plan; readonly name: string; readonly hasStream: boolean }

/** The table alone, on an engine that ends with it. */
async function makeFile(file: string, { plan, ...table }: Made): Promise<void> {
  const engine = await startEngine({ file })
  await makeTable(plan, { endpoint: engine.endpoint, ...table })
  await engine.stop()
}

/**
 * The engine's file in a data folder, made ready while the engine is down, so that a first start is as quick as a second:
 * a new one gets its table, and every one the index that keeps writes quick.
 */
export async function readyFile(dataFolder: string, made: Made): Promise<string> {
  const file = join(dataFolder, 'table.sqlite')
  if (!existsSync(file)) await makeFile(file, made)
  const fed = made.plan.functions.filter(({ stream }) => stream !== undefined)
  const names = fed.map(({ name }) => name)
  compact(file, handledByAll(dataFolder, names))
  return file
}
