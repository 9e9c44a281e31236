import { parse } from 'papaparse'
import { lineAt, pagesOf, worksOff } from '../testing/exports'
import { worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'
import { atMost, type Bench, exactly, type Figure } from './figure'

const ROWS = 100_000
const MB = 1024

/** Rows that are not in the file, stand elsewhere in it, or would be carried out. */
function wrongRows(text: string): number {
  let [n, wrong] = [-1, 0]
  parse<string[]>(text.trimEnd(), {
    step: ({ data }) => {
      if (n >= 0 && data[4] !== lineAt(n)[4]) wrong++
      if (data.some((cell) => cell.startsWith('='))) wrong++
      n++
    },
  })
  return wrong + Math.abs(ROWS - n)
}

/** The same of a workbook, by the numbers of its rows. */
async function wrongInWorkbook(bytes: Uint8Array): Promise<number> {
  const { openZip, piecesOf } = await import('../resident/roster/unpacking/actions')
  const pieces: string[] = []
  for await (const piece of piecesOf(openZip(bytes), 'xl/worksheets/sheet1.xml')) pieces.push(piece)
  const numbers = [...pieces.join('').matchAll(/<row r="(\d+)">/g)].map(([, number]) =>
    Number(number),
  )
  const astray = numbers.filter((number, n) => number !== n + 1).length
  // The columns have a row of their own.
  return astray + Math.abs(ROWS + 1 - numbers.length)
}

async function written(town: Town, by: Person, format: 'csv' | 'xlsx') {
  const [{ exportStepOver }, { readObject }] = await Promise.all([
    import('../report/exporting/step/actions'),
    import('../platform/objectStore'),
  ])
  const startedAt = Date.now()
  const { job } = await worksOff(town, by, exportStepOver(pagesOf(ROWS)), format)
  const seconds = (Date.now() - startedAt) / 1000
  const megabytes = process.resourceUsage().maxRSS / MB
  const bytes = (await readObject(`exports/${job.id}.${format}`)) ?? new Uint8Array()
  return { seconds, megabytes, bytes }
}

/** A list of a hundred thousand rows is taken along, through the store of this machine, in a process with everything else. */
export const exportRows: Bench = async (): Promise<readonly Figure[]> => {
  const town = await startTown()
  try {
    const by = await worker(town, '小李')
    const csv = await written(town, by, 'csv')
    const xlsx = await written(town, by, 'xlsx')
    for (const [name, { seconds, bytes }] of Object.entries({ csv, xlsx }))
      console.log(`export: ${name} ${seconds.toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB`)
    return [
      exactly('export.wrongRows', wrongRows(Buffer.from(csv.bytes).toString()), 0),
      exactly('export.wrongInWorkbook', await wrongInWorkbook(xlsx.bytes), 0),
      atMost('export.memoryMb', Math.max(csv.megabytes, xlsx.megabytes), 512),
    ]
  } finally {
    await town.stop()
  }
}
