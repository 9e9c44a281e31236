import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DONE = 'demo.json'
const BEGUN = 'demo-begun'
/** What a demonstration is made of; the secrets stay. */
const MADE = [
  'table.sqlite',
  'table.sqlite-shm',
  'table.sqlite-wal',
  'objects',
  'stream-checkpoint.json',
  'dead-letter',
  'wechat.json',
  // Last, so that a forgetting that was broken off begins again too.
  BEGUN,
]

export const isSeeded = (folder: string): boolean => existsSync(join(folder, DONE))

export const noteBegun = (folder: string): void => {
  writeFileSync(join(folder, BEGUN), '')
}

export function noteSeeded(folder: string, counts: object): void {
  writeFileSync(join(folder, DONE), JSON.stringify(counts))
  rmSync(join(folder, BEGUN), { force: true })
}

/** A demonstration that was broken off cannot be gone on with: its neighbours have joined already. */
export function forgetHalfSeeded(folder: string): void {
  if (isSeeded(folder) || !existsSync(join(folder, BEGUN))) return
  for (const name of MADE) rmSync(join(folder, name), { recursive: true, force: true })
}
