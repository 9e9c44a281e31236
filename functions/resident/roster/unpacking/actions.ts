import { inflateRawSync } from 'node:zlib'

/** What all parts of a workbook may unpack to together: 50,000 rows take some 20 MB. */
const MAX_UNPACKED = 96 * 1024 * 1024

type Part = { readonly name: string; readonly bytes: Buffer }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const isNeeded = (name: string): boolean => /\.(?:xml|rels)$/.test(name)

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at--) if (zip.readUInt32LE(at) === END) return at
  throw new Error('This is no zip.')
}

function contentOf(zip: Buffer, entry: number, room: number): Buffer {
  const [flags, method] = [zip.readUInt16LE(entry + 8), zip.readUInt16LE(entry + 10)]
  if ((flags & 1) === 1) throw new Error('The file is locked with a password.')
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new Error('The zip is packed in another way.')
  return inflateRawSync(packed, { maxOutputLength: room })
}

/** What a zip holds that a workbook needs, up to a bound that holds while it is unpacked. Throws where it cannot be had. */
function partsOf(zip: Buffer): readonly Part[] {
  const end = endOf(zip)
  const parts: Part[] = []
  let [at, room] = [zip.readUInt32LE(end + 16), MAX_UNPACKED]
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The zip is broken.')
    const length = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + length)
    if (isNeeded(name)) {
      const bytes = contentOf(zip, at, room)
      room -= bytes.length
      parts.push({ name, bytes })
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** A formula without a value is a text that says so: one such cell, and the library reads nothing at all. */
function calmed({ name, bytes }: Part): Part {
  if (!name.includes('worksheets/') || !bytes.includes('t="e"')) return { name, bytes }
  const text = bytes.toString().replace(/(<c\b[^>]*\bt=)"e"/g, '$1"str"')
  return { name, bytes: Buffer.from(text) }
}

function header(signature: number, size: number, { name, bytes }: Part): Buffer {
  const head = Buffer.alloc(size)
  const at = signature === LOCAL ? 18 : 20
  head.writeUInt32LE(signature, 0)
  head.writeUInt32LE(bytes.length, at)
  head.writeUInt32LE(bytes.length, at + 4)
  head.writeUInt16LE(Buffer.byteLength(name), at + 8)
  return head
}

/** The same parts, not packed at all. */
function stored(parts: readonly Part[]): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const entry = header(ENTRY, 46, part)
    entry.writeUInt32LE(offset, 42)
    entries.push(entry, name)
    bodies.push(header(LOCAL, 30, part), name, part.bytes)
    offset += 30 + name.length + part.bytes.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

/**
 * A workbook unpacked by us and given on: the library knows no bound while it unpacks, and refuses a whole file for one
 * broken cell. Throws where it is none.
 */
export function openWorkbook(bytes: Uint8Array): ArrayBuffer {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const workbook = stored(partsOf(zip).map(calmed))
  return new Uint8Array(workbook).buffer
}
