import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

type AppConfig = {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: {
    readonly list: readonly { readonly pagePath: string; readonly text: string }[]
  }
  readonly window?: { readonly navigationBarTitleText?: string }
}
type PartConfig = {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly navigationBarTitleText?: string
}

/** A compiled mini-program on disk; paths are relative to its root, without a leading slash. */
export type Dist = {
  readonly root: string
  readonly app: AppConfig
  readonly text: (path: string) => string
  readonly has: (path: string) => boolean
  readonly config: (path: string) => PartConfig
  readonly pages: readonly string[]
  /** The sub-package's root, or '' for the main package. */
  readonly packageOf: (path: string) => string
}

export function openDist(root: string): Dist {
  const read = new Map<string, string>()
  const text = (path: string): string => {
    const known = read.get(path) ?? readFileSync(join(root, path), 'utf8')
    read.set(path, known)
    return known
  }
  const has = (path: string): boolean => existsSync(join(root, path))
  const app = JSON.parse(text('app.json')) as AppConfig
  const packages = app.subPackages ?? []
  return {
    root,
    app,
    text,
    has,
    config: (path) => (has(`${path}.json`) ? (JSON.parse(text(`${path}.json`)) as PartConfig) : {}),
    pages: [
      ...app.pages,
      ...packages.flatMap((one) => one.pages.map((page) => posix.join(one.root, page))),
    ],
    packageOf: (path) => packages.find((one) => isBelow(one.root, path))?.root ?? '',
  }
}

const isBelow = (root: string, path: string): boolean =>
  path.startsWith(`${root.replace(/\/$/, '')}/`)

/** What `./x` or `/x` means in a file of the package. */
export const resolveIn = (from: string, to: string): string =>
  to.startsWith('/') ? to.slice(1) : posix.normalize(posix.join(posix.dirname(from), to))
