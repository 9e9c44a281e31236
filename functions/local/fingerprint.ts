import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (path: string): readonly string[] => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One line that changes whenever a file in these places changes, comes or goes, but for what is ignored. */
export function fingerprintOf(root: string, places: readonly string[], ignored = /^$/): string {
  const hash = createHash('sha256')
  const files = places.flatMap((place) => filesIn(join(root, place)))
  for (const file of files.filter((one) => !ignored.test(one)))
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}
