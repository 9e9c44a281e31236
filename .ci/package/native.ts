import { cpSync, existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Where Node would find a package for a file in this folder. */
export function findPackage(name: string, folder: string): string | undefined {
  const here = join(folder, 'node_modules', name)
  if (existsSync(join(here, 'package.json'))) return here
  const above = dirname(folder)
  return above === folder ? undefined : findPackage(name, above)
}

function needsOf(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const optional = Object.keys(manifest.optionalDependencies ?? {})
  return [
    ...Object.keys(manifest.dependencies ?? {}),
    // Binaries for other systems are not installed.
    ...optional.filter((name) => findPackage(name, folder) !== undefined),
  ]
}

/** A package and all that it needs at run time, by name, each with the folder it is installed in. */
export function closureOf(name: string, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (wanted: string, from: string): void => {
    const at = findPackage(wanted, from)
    if (at === undefined) throw new Error(`The package ${wanted} is not installed: run npm ci.`)
    const known = found.get(wanted)
    if (known === at) return
    if (known !== undefined) throw new Error(`Two versions of ${wanted}: ${known}, ${at}.`)
    found.set(wanted, at)
    for (const need of needsOf(at)) add(need, at)
  }
  add(name, folder)
  return found
}

// Sources to compile it from, and what npm unpacked inside it: each package is copied by its own name.
const LEFT_OUT = new Set(['src', 'install', 'node_modules'])
const isKept = (path: string): boolean =>
  !LEFT_OUT.has(basename(path)) && !/\.d\.[cm]?ts$|\.md$/.test(path)

/** Copies native packages, which cannot be bundled, beside a bundle. */
export function copyPackages(names: readonly string[], folder: string): void {
  for (const name of names)
    for (const [need, from] of closureOf(name, join(process.cwd(), 'functions')))
      cpSync(from, join(folder, 'node_modules', need), {
        recursive: true,
        dereference: true,
        filter: (path) => path === from || isKept(path),
      })
}
