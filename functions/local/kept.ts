import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Mishap } from './mishap'

/** What an earlier start wrote into the data folder. */
export function readKept<Value>(file: string): Value {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value
  } catch {
    throw new Mishap(
      `${file} is damaged: remove ${dirname(file)}, and the next start makes it anew.`,
    )
  }
}
