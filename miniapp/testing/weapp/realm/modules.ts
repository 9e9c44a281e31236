import { type Dist, resolveIn } from '../dist'
import type { Faults } from '../watch/faults'
import type { Realm } from './realm'

type Module = { exports: unknown }

/** Browser names that WeChat shadows with nothing in every file. */
const SHADOWED = [
  'window',
  'document',
  'self',
  'location',
  'navigator',
  'localStorage',
  'XMLHttpRequest',
]
const NAMES = ['require', 'module', 'exports', ...SHADOWED]

/** WeChat's `require`: relative paths below the package's root, each file run once. */
export function makeRequire(dist: Dist, realm: Realm, faults: Faults): (path: string) => unknown {
  const modules = new Map<string, Module>()
  const run = (path: string): unknown => {
    const known = modules.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(path, module)
    const body = realm.load(dist.text(path), path, NAMES)
    body((to: string) => required(path, to), module, module.exports)
    return module.exports
  }
  const required = (from: string, to: string): unknown => {
    const path = fileOf(resolveIn(from, to))
    const home = dist.packageOf(path)
    if (home !== '' && home !== dist.packageOf(from))
      faults.note('uncaught', `${from} requires ${path}, which stands in another package`)
    if (!dist.has(path)) throw new Error(`module '${path}' is not defined, require args is '${to}'`)
    return run(path)
  }
  return (path) => run(fileOf(path))
}

const fileOf = (path: string): string => (path.endsWith('.js') ? path : `${path}.js`)
