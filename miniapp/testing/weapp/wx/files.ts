import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

/** Temporary files of the phone, at `wxfile://` addresses. */
export type Files = {
  readonly keep: (bytes: Buffer, suffix: string) => string
  readonly read: (address: string) => Buffer | undefined
  /** What the camera or the album hands over next. */
  readonly queue: string[]
  readonly scans: string[]
  readonly take: (count: number) => readonly { readonly address: string; readonly bytes: Buffer }[]
}

export function openFiles(): Files {
  const kept = new Map<string, Buffer>()
  const queue: string[] = []
  const keep: Files['keep'] = (bytes, suffix) => {
    const address = `wxfile://tmp_${kept.size + 1}${suffix}`
    kept.set(address, bytes)
    return address
  }
  return {
    keep,
    queue,
    scans: [],
    read: (address) => kept.get(address),
    take: (count) =>
      queue.splice(0, count).map((file) => {
        const bytes = readFileSync(file)
        return { address: keep(bytes, extname(file)), bytes }
      }),
  }
}
