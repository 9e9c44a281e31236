import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { PRIVACY_WORDS } from '../../../shared/text/zhCN/privacy'
import { ROSTER_WORDS as W } from '../../../shared/text/zhCN/roster'
import type { Screen } from '../screen'
import { ME } from './joining'

/** Every sign of the code of Windows by its two bytes: what a program in Chinese writes a csv in. */
function gbkBytes(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gbk')
  const known = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail])
      const sign = decoder.decode(bytes)
      if (sign.length === 1 && sign !== '\ufffd') known.set(sign, bytes)
    }
  return known
}

function inGbk(text: string): Buffer {
  const known = gbkBytes()
  return Buffer.concat([...text].map((sign) => known.get(sign) ?? Buffer.from(sign)))
}

/** A list of households as a file of its own. */
export function listFile(rows: readonly string[], code: 'utf8' | 'gbk' = 'utf8'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'linxiang-list-')), 'list.csv')
  const text = ['楼栋,单元,房号,姓名,手机', ...rows].join('\r\n')
  writeFileSync(file, code === 'gbk' ? inGbk(text) : text)
  return file
}

/** Gives the number of WeChat: its last four digits, as the page shows them. */
export async function givePhone(screen: Screen): Promise<string> {
  await screen.open(ME)
  await screen.tap(ME_WORDS.phone)
  await screen.tap(PRIVACY_WORDS.givePhone)
  await screen.tap('允许')
  const shown = await screen.waitFor(/138\*{4}\d{4}/)
  return /138\*{4}(\d{4})/.exec(shown)?.[1] ?? ''
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
