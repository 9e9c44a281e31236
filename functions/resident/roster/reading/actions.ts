import Papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import type { RosterEncoding } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Cell } from '../columns/rules'
import { kindOf, textIn } from '../encoding/rules'
import type { Table } from './rules'

type Opened = { readonly tables: readonly Table[]; readonly encoding: RosterEncoding }
type OpenRefusal = { readonly code: 'roster.unreadable' | 'roster.oldExcel' }
const UNREADABLE = refuse({ code: 'roster.unreadable' })

// A list of fifty thousand takes some eight million bytes unpacked; what claims far more is no list.
const MOST_UNPACKED = 200 * 1024 * 1024
const ENTRY = Buffer.from('504b0102', 'hex')
const SIZE_AT = 24

/** What the entries of an archive claim to be, unpacked, in bytes. */
function unpacked(bytes: Buffer): number {
  let sum = 0
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 4))
    sum += at + SIZE_AT + 4 <= bytes.length ? bytes.readUInt32LE(at + SIZE_AT) : 0
  return sum
}

/** A day is the day that somebody sees, which the library gives as that day in UTC. */
const asCell = (value: unknown): Cell =>
  value instanceof Date ? value.toISOString().slice(0, 10) : (value as Cell)

type Open = Promise<Outcome<Opened, OpenRefusal>>

async function openXlsx(bytes: Buffer): Open {
  if (unpacked(bytes) > MOST_UNPACKED) return UNREADABLE
  try {
    const sheets = await readSheets(bytes)
    const tables = sheets.map(({ data }) => data.map((row) => row.map(asCell)))
    return accept({ tables, encoding: 'xlsx' })
  } catch {
    // Whatever is wrong with somebody's file, the answer is the same.
    return UNREADABLE
  }
}

function openText(bytes: Buffer): Outcome<Opened, OpenRefusal> {
  const found = textIn(bytes)
  if (!found) return UNREADABLE
  const { data } = Papa.parse<string[]>(found.text, { skipEmptyLines: false })
  return accept({ tables: [data], encoding: found.encoding })
}

/** The tables in a file, as they stand there. */
export async function openFile(file: Uint8Array): Open {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const kind = kindOf(bytes)
  if (kind === 'oldExcel') return refuse({ code: 'roster.oldExcel' })
  return kind === 'xlsx' ? openXlsx(bytes) : openText(bytes)
}
