import { type Dist, resolveIn } from './dist'
import type { Realm } from './realm'
import type { Watch } from './watch'

type Module = { readonly exports: unknown }

export type Modules = {
  /** Runs a file of the package once, as WeChat's `require` does. */
  readonly load: (path: string) => unknown
  /** The file that is being run, without its suffix: what Page() and Component() belong to. */
  readonly current: () => string
}

export function openModules(dist: Dist, realm: Realm, watch: Watch): Modules {
  const loaded = new Map<string, Module>()
  const running: string[] = []
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const module = { exports: realm.clone({}) }
    loaded.set(path, module)
    const source = `(function (require, module, exports) {${dist.text(path)}\n})`
    const run = realm.run(source, path) as (...given: readonly unknown[]) => void
    running.push(path)
    try {
      run((to: string) => load(find(path, to)), module, module.exports)
    } finally {
      running.pop()
    }
    return module.exports
  }
  const find = (from: string, to: string): string => {
    const path = resolveIn(from, to).replace(/(?:\.js)?$/, '.js')
    const [home, there] = [dist.packageOf(from), dist.packageOf(path)]
    if (there !== '' && there !== home)
      watch.problem(`${from} requires ${path}, which is in another sub-package`)
    return path
  }
  return { load, current: () => (running.at(-1) ?? '').replace(/\.js$/, '') }
}
