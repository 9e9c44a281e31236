import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Mishap } from './mishap'

export const damaged = (file: string): Mishap =>
  new Mishap(`${file} is damaged: remove ${dirname(file)}, and the next start makes it anew.`)

/** What an earlier start wrote into the data folder. */
export function readKept<Value>(file: string): Value {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value
  } catch {
    throw damaged(file)
  }
}
