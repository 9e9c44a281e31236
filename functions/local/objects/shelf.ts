import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Stored = { readonly bytes: Buffer; readonly contentType: string }

/** Keys that are plain paths: no climbing, nothing hidden. */
export const isKey = (key: string): boolean =>
  /^[\w./-]{1,200}$/.test(key) &&
  !key.split('/').some((part) => part === '' || part.startsWith('.'))

/** Objects as files, each with its type beside it. */
export type Shelf = {
  readonly put: (key: string, stored: Stored) => Promise<void>
  readonly get: (key: string) => Promise<Stored | undefined>
  readonly remove: (key: string) => Promise<void>
  readonly list: (prefix: string) => Promise<readonly string[]>
}

const SUFFIX = '.object'
const TYPE = '.type'

/** Whoever reads meanwhile finds what stood before or what stands now, as S3 promises. */
async function replace(file: string, content: Buffer | string): Promise<void> {
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, content)
  await rename(fresh, file)
}

export function shelfIn(folder: string): Shelf {
  const fileOf = (key: string): string => join(folder, key)
  return {
    put: async (key, { bytes, contentType }) => {
      await mkdir(dirname(fileOf(key)), { recursive: true })
      await replace(fileOf(key) + TYPE, contentType)
      await replace(fileOf(key) + SUFFIX, bytes)
    },
    get: async (key) => {
      try {
        const [bytes, contentType] = await Promise.all([
          readFile(fileOf(key) + SUFFIX),
          readFile(fileOf(key) + TYPE, 'utf8'),
        ])
        return { bytes, contentType }
      } catch {
        return undefined
      }
    },
    remove: async (key) => {
      await Promise.all([SUFFIX, TYPE].map((end) => rm(fileOf(key) + end, { force: true })))
    },
    list: async (prefix) => {
      const entries = await readdir(folder, { recursive: true }).catch(() => [])
      return entries
        .filter((entry) => entry.endsWith(SUFFIX))
        .map((entry) => entry.slice(0, -SUFFIX.length).replaceAll('\\', '/'))
        .filter((key) => key.startsWith(prefix))
        .sort()
    },
  }
}
