import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDateAt } from '../../shared/kernel/dates'
import { buildAll } from './builds'
import { builtHandler } from './built'
import { fingerprintOf } from './fingerprint'
import { ROOT } from './serverless'
import { startWorld } from './world'

const FURNISHED = join(ROOT, '.cache', 'furnished')
const SOURCES = ['functions', 'shared', 'serverless.yml', 'package-lock.json']
const IGNORED = /node_modules|\.test\.ts$/

/** Of the demonstration that these sources fill in today. */
const readyFolder = (): string => {
  const sources = fingerprintOf(ROOT, SOURCES, IGNORED)
  return join(FURNISHED, `${localDateAt(Date.now())}-${sources.slice(0, 16)}`)
}

/** What follows from what follows is told as well. */
const TELLINGS = 3

async function fillIn(dataFolder: string): Promise<void> {
  const world = await startWorld({ dataFolder, handlerOf: builtHandler })
  // Its features connect to the table as they are loaded, so not before there is one.
  const { seedDemo } = await import('./demo/seed')
  await seedDemo(world, dataFolder, () => undefined)
  // Whoever begins with a copy finds things shown and people told, however busy the machine is.
  for (let telling = 0; telling < TELLINGS; telling++) await world.stream?.drain()
  // A night passes: figures are read of the morning behind it.
  await world.call('recount', {})
  await world.stop()
}

/**
 * A data folder as the first start leaves it once everything has been told, kept until the sources or the day change: tests begin with a copy of it.
 * Yesterday's goes; two that furnish at once leave one.
 */
async function furnish(): Promise<string> {
  await buildAll()
  const ready = readyFolder()
  if (existsSync(ready)) return ready
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-furnishing-'))
  await fillIn(folder)
  rmSync(FURNISHED, { recursive: true, force: true })
  mkdirSync(FURNISHED, { recursive: true })
  const fresh = mkdtempSync(join(FURNISHED, 'fresh-'))
  cpSync(folder, fresh, { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  if (!existsSync(ready)) renameSync(fresh, ready)
  return ready
}

furnish()
  .then((folder) => {
    process.stdout.write(`\n${folder}\n`)
    process.exit(0)
  })
  .catch((fault: unknown) => {
    process.stderr.write(`${String(fault instanceof Error ? fault.stack : fault)}\n`)
    process.exit(1)
  })
