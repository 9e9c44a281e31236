import type * as contract from '../../../shared/contract/afterClass'
import type { ExportFormat } from '../../../shared/contract/afterClass'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { EXPORT_WORDS as W } from '../../../shared/text/zhCN/afterClass'
import type { Action } from '../../platform/call'
import { log } from '../../platform/log'
import { everybodyIn, listFor, rowsOf } from '../showing/actions'
import { type Cell, cellsOf, fileNameOf } from './rules'

type Table = readonly (readonly Cell[])[]
type Written = { readonly encoding: 'utf8' | 'base64'; readonly data: string }

// Without it a spreadsheet program on Windows takes Chinese for something else.
const BOM = '\uFEFF'

// What writes them is loaded when somebody asks: every start of the function would pay for it.
const WRITERS: Readonly<Record<ExportFormat, (table: Table) => Promise<Written>>> = {
  csv: async (table) => {
    const { default: papa } = await import('papaparse')
    const data = `${BOM}${papa.unparse(table as Cell[][], { newline: '\r\n' })}\r\n`
    return { encoding: 'utf8', data }
  },
  xlsx: async (table) => {
    const { default: writeXlsxFile } = await import('write-excel-file/node')
    const bytes = await writeXlsxFile(table.map((row) => [...row])).toBuffer()
    return { encoding: 'base64', data: bytes.toString('base64') }
  },
}

/** Everybody on the list, on one sheet: the rows are those of `showAttendance`. */
export const exportAttendance: Action<typeof contract.exportAttendance> = async (
  { world, caller },
  { sessionId, format },
) => {
  const list = await listFor(caller, sessionId)
  if (!list) return refuse({ code: 'session.notFound' })
  const { entries } = await everybodyIn(list)
  const rows = await rowsOf(
    list,
    entries.map(([, entry]) => entry),
    world.now(),
  )
  const { title, day, status } = list.session
  const written = await WRITERS[format]([W.columns, ...rows.map((row) => cellsOf(row, status))])
  log.info('attendance exported', { sessionId, by: caller.id, format, rows: rows.length })
  return accept({ ...written, name: `${fileNameOf(title, day)}.${format}`, rows: rows.length })
}
