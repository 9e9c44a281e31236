import type { IncomingMessage } from 'node:http'

export type Form = { readonly fields: Readonly<Record<string, string>>; readonly file: Buffer }
/** More than any photo with its fields: what is longer is not read to its end. */
const MAX_BYTES = 32 * 1024 * 1024

async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Part = { readonly name: string; readonly body: Buffer }

function partIn(bytes: Buffer): Part | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const name = /content-disposition:[^\r\n]*?\bname="([^"]*)"/i.exec(
    bytes.subarray(0, end).toString(),
  )
  if (!name) return undefined
  return { name: (name[1] ?? '').toLowerCase(), body: bytes.subarray(end + 4) }
}

function partsOf(bytes: Buffer, boundary: string): readonly Part[] {
  const mark = Buffer.from(`\r\n--${boundary}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), bytes])
  const parts: Part[] = []
  let at = whole.indexOf(mark)
  while (at >= 0) {
    const next = whole.indexOf(mark, at + mark.length)
    const part = next < 0 ? undefined : partIn(whole.subarray(at + mark.length + 2, next))
    if (part) parts.push(part)
    at = next
  }
  return parts
}

/** A multipart form whose file comes last, as S3 wants it; fields behind the file are not read. */
export async function readForm(request: IncomingMessage): Promise<Form | undefined> {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1]
  const bytes = boundary === undefined ? undefined : await bytesOf(request)
  if (boundary === undefined || !bytes) return undefined
  const parts = partsOf(bytes, boundary)
  const at = parts.findIndex(({ name }) => name === 'file')
  const file = parts[at]
  if (!file) return undefined
  const fields = parts.slice(0, at).map(({ name, body }) => [name, body.toString()] as const)
  return { fields: Object.fromEntries(fields), file: file.body }
}
