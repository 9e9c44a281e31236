import { runInNewContext } from 'node:vm'

const GLOBALS = {
  getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
  getDate: (...parts: readonly number[]) => new Date(...(parts as [number])),
}

/** A .wxs module: its own small world, without wx and without the page. */
export function runScript(source: string, load: (path: string) => unknown): unknown {
  const module = { exports: {} }
  runInNewContext(source, { module, exports: module.exports, require: load, ...GLOBALS })
  return module.exports
}
