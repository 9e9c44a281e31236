import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { ROSTER_WORDS as W } from '../../../shared/text/zhCN/roster'
import type { Screen } from '../screen'
import { ME } from './joining'

/** A list of households as a file of its own. */
export function listFile(...rows: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'linxiang-list-')), 'list.csv')
  writeFileSync(file, ['楼栋,单元,房号,姓名,手机', ...rows].join('\n'))
  return file
}

export async function openRoster(worker: Screen): Promise<void> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(W.roster)
  await worker.waitFor(W.choose)
}

/** Chooses a file: what it would do. */
export async function lookAt(worker: Screen, file: string, choose: string): Promise<string> {
  worker.photograph(file)
  await worker.tap(choose)
  return worker.waitFor(W.send)
}
