import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readKept } from './kept'

const CHECKPOINT = 'stream-checkpoint.json'

/** How far each function came, by its name. */
type Checkpoint = Readonly<Record<string, string>>

function readAll(folder: string): Checkpoint {
  const file = join(folder, CHECKPOINT)
  if (!existsSync(file)) return {}
  const kept = readKept<Checkpoint>(file)
  // Of a time when there was one function.
  const { after, ...byName } = kept
  return after === undefined ? byName : { outbox: after, ...byName }
}

/** The number of the last record that a function handled, or of none. */
export const readCheckpoint = (folder: string, name: string): string | undefined =>
  readAll(folder)[name]

/** The last record that all of them have handled: `undefined` where one of them has handled none. */
export function handledByAll(folder: string, names: readonly string[]): string | undefined {
  const reached = names.map((name) => readCheckpoint(folder, name))
  const known = reached.filter((one) => one !== undefined)
  if (known.length < names.length) return undefined
  return known.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))[0]
}

async function writeCheckpoint(folder: string, change: Checkpoint): Promise<void> {
  const file = join(folder, CHECKPOINT)
  await writeFile(`${file}.new`, JSON.stringify({ ...readAll(folder), ...change }))
  await rename(`${file}.new`, file)
}

// Two functions of one process share the file: one writes after the other.
let writing: Promise<void> = Promise.resolve()
export const noteReached = (folder: string, change: Checkpoint): Promise<void> =>
  (writing = writing.catch(() => undefined).then(() => writeCheckpoint(folder, change)))
