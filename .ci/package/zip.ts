import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

type Entry = { readonly name: string; readonly bytes: () => Buffer }

const END = 0x06054b50
const STORED = 0

function bytesAt(zip: Buffer, header: number, size: number): Buffer {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(start, start + size)
  return zip.readUInt16LE(header + 8) === STORED ? packed : inflateRawSync(packed)
}

function directoryOf(zip: Buffer): { readonly at: number; readonly count: number } {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--
  if (end < 0) throw new Error('This is no zip.')
  return { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) }
}

/** The files in a zip, from its central directory. */
export function entriesOf(zip: Buffer): readonly Entry[] {
  const { at, count } = directoryOf(zip)
  const entries: Entry[] = []
  for (let here = at; entries.length < count;) {
    const size = zip.readUInt32LE(here + 20)
    const header = zip.readUInt32LE(here + 42)
    const nameEnd = here + 46 + zip.readUInt16LE(here + 28)
    const name = zip.toString('utf8', here + 46, nameEnd)
    entries.push({ name, bytes: () => bytesAt(zip, header, size) })
    here = nameEnd + zip.readUInt16LE(here + 30) + zip.readUInt16LE(here + 32)
  }
  return entries
}

/** Unpacks a zip into a folder; the names of its files. */
export function unzip(file: string, folder: string): readonly string[] {
  const files = entriesOf(readFileSync(file)).filter(({ name }) => !name.endsWith('/'))
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes())
  }
  return files.map(({ name }) => name)
}
