import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import type { ExportFormat } from '../../../../shared/contract/afterClass'
import type { JobId } from '../../../../shared/kernel/ids'
import { EXPORT_KEYS } from '../../../platform/objects'
import { readObject, writeObject } from '../../../platform/objectStore'
import { SHEET_PART, SHEETS, WORKBOOK } from '../sheet/rules'

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type Parts = { readonly jobId: JobId; readonly count: number; readonly format: ExportFormat }

export const writePart = (jobId: JobId, part: number, text: string): Promise<void> =>
  writeObject(EXPORT_KEYS.part(jobId, part), Buffer.from(text), 'text/plain; charset=utf-8')

/** The file, piece by piece: never two parts at once. */
async function* piecesOf({ jobId, count, format }: Parts): AsyncGenerator<Uint8Array> {
  yield Buffer.from(SHEETS[format].head)
  for (let part = 0; part < count; part++) {
    const bytes = await readObject(EXPORT_KEYS.part(jobId, part))
    // Whoever joins a day later finds them gone.
    if (!bytes) throw new Error(`Part ${part} of ${jobId} is not there.`)
    yield bytes
  }
  yield Buffer.from(SHEETS[format].tail)
}

type Packed = {
  readonly name: Buffer
  readonly bytes: readonly Buffer[]
  readonly size: number
  readonly packed: number
  readonly crc: number
}

function packText(name: string, text: string): Packed {
  const raw = Buffer.from(text)
  const bytes = deflateRawSync(raw)
  return {
    ...{ name: Buffer.from(name), bytes: [bytes], size: raw.length },
    ...{ packed: bytes.length, crc: crc32(raw) },
  }
}

async function packPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<Packed> {
  const deflate = createDeflateRaw()
  const bytes: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => bytes.push(chunk))
  const ended = new Promise((resolve, reject) => {
    deflate.once('end', resolve).once('error', reject)
  })
  let [size, crc] = [0, 0]
  for await (const piece of pieces) {
    size += piece.length
    crc = crc32(piece, crc)
    if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
  await ended
  const packed = bytes.reduce((sum, { length }) => sum + length, 0)
  return { name: Buffer.from(name), bytes, size, packed, crc }
}

// The day of all zips that carry none: 1 January 1980.
const DOS_DAY = 0x21
const UTF8 = 0x800
const DEFLATED = 8

/** What stands alike before an entry and in the list of all: version, flags, way, day, sums and sizes. */
function headOf({ name, size, packed, crc }: Packed): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(UTF8, 2)
  head.writeUInt16LE(DEFLATED, 4)
  head.writeUInt16LE(DOS_DAY, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(packed, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const listed = (entry: Packed, at: number): Buffer =>
  Buffer.concat([
    ...[Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), headOf(entry)],
    // No comment, one disk, no attributes; then where the entry begins.
    ...[Buffer.alloc(10), word(at), entry.name],
  ])

/** A zip of some entries, as a spreadsheet reads it. */
function zipOf(entries: readonly Packed[]): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    list.push(listed(entry, at))
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), headOf(entry), entry.name])
    files.push(head, ...entry.bytes)
    at += head.length + entry.packed
  }
  const all = Buffer.concat(list)
  const end = Buffer.alloc(12)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  const tail = [Buffer.from('PK\x05\x06'), end.subarray(0, 8), word(all.length), word(at)]
  return Buffer.concat([...files, all, ...tail, Buffer.alloc(2)])
}

async function together(parts: Parts): Promise<Uint8Array> {
  if (parts.format === 'xlsx') {
    const texts = Object.entries(WORKBOOK).map(([name, text]) => packText(name, text))
    return zipOf([...texts, await packPieces(SHEET_PART, piecesOf(parts))])
  }
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(parts)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Joins the parts to the file that is fetched; done twice, it is the same file. */
export async function join(parts: Parts): Promise<void> {
  const { jobId, format } = parts
  const bytes = await together(parts)
  await writeObject(EXPORT_KEYS.file(jobId, format), bytes, CONTENT_TYPES[format])
}
