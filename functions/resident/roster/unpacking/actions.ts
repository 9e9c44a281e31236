import { createInflateRaw } from 'node:zlib'

/** What all parts of a workbook may unpack to together: 50,000 rows take some 20 MB. */
const MAX_UNPACKED = 96 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8
const PIECE = 256 * 1024

type Entry = { readonly method: number; readonly packed: Buffer }
/** The parts of a zip by their names. Whoever reads them draws on one allowance. */
export type Zip = { readonly entries: ReadonlyMap<string, Entry>; left: number }

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at--) if (zip.readUInt32LE(at) === END) return at
  throw new Error('This is no zip.')
}

function entryAt(zip: Buffer, at: number): Entry {
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new Error('The file is locked with a password.')
  const local = zip.readUInt32LE(at + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
  return { method: zip.readUInt16LE(at + 10), packed }
}

/** What a zip holds, unread. Throws where it is none. */
export function openZip(bytes: Uint8Array): Zip {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(zip)
  const entries = new Map<string, Entry>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The zip is broken.')
    const length = zip.readUInt16LE(at + 28)
    entries.set(zip.toString('utf8', at + 46, at + 46 + length), entryAt(zip, at))
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return { entries, left: MAX_UNPACKED }
}

function unpacked({ method, packed }: Entry): AsyncIterable<Buffer> | readonly Buffer[] {
  if (method === STORED) return [packed]
  if (method !== DEFLATED) throw new Error('The zip is packed in another way.')
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  return inflate as AsyncIterable<Buffer>
}

/** A part as text, piece by piece; empty where there is none. Throws where a zip unpacks to more than any list has. */
export async function* piecesOf(zip: Zip, name: string): AsyncGenerator<string> {
  const entry = zip.entries.get(name)
  if (!entry) return
  const decoder = new TextDecoder()
  for await (const piece of unpacked(entry)) {
    zip.left -= piece.length
    if (zip.left < 0) throw new Error('The zip unpacks to more than it may.')
    yield decoder.decode(piece, { stream: true })
  }
}

/** A whole part at once: what a workbook has beside its sheets is small. */
export async function partOf(zip: Zip, name: string): Promise<string> {
  const pieces: string[] = []
  for await (const piece of piecesOf(zip, name)) pieces.push(piece)
  return pieces.join('')
}
