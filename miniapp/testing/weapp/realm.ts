import { createContext, runInContext } from 'node:vm'
import { inspect } from 'node:util'
import { type Watch, told } from './watch'

/** WeChat's logic layer: the language alone, no document and nothing of Node. */
export type Realm = {
  /** Names that its programs find; each may be given once. */
  readonly give: (names: Readonly<Record<string, unknown>>) => void
  readonly run: (source: string, filename: string) => unknown
  /** A copy that belongs to it, as all that crosses its border is copied. */
  readonly clone: <Value>(value: Value) => Value
  readonly owns: (value: unknown) => boolean
  /** Calls into it; what it throws is a problem of the phone. */
  readonly guard: <Value>(doing: string, act: () => Value) => Value | undefined
  readonly close: () => void
}

// In V8 by now, but not in the oldest engines that WeChat still runs on (iOS 14, XWeb 86).
const NEWER = `
  for (const [owner, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [globalThis, ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Iterator', 'escape', 'unescape']],
  ]) for (const name of names) delete owner[name]
`

export function openRealm(watch: Watch): Realm {
  const context = createContext({}, { codeGeneration: { strings: true, wasm: false } })
  const run = (source: string, filename: string): unknown =>
    runInContext(source, context, { filename })
  run(NEWER, 'newer.js')
  const parse = run('(json) => JSON.parse(json)', 'clone.js') as (json: string) => unknown
  const owns = run('(value) => value instanceof Object', 'owns.js') as Realm['owns']
  const guard: Realm['guard'] = (doing, act) => {
    try {
      return act()
    } catch (error) {
      watch.problem(`${doing}: ${told(error)}`)
      return undefined
    }
  }
  const timers = openTimers(guard)
  const give: Realm['give'] = (names) => Object.assign(context, names)
  const rejected = (reason: unknown): void => {
    if (owns(reason)) watch.problem(`nobody caught: ${told(reason)}`)
  }
  process.on('unhandledRejection', rejected)
  give({ ...timers.names, console: consoleOf(watch) })
  return {
    give,
    run,
    owns,
    guard,
    clone: (value) =>
      (value === undefined ? undefined : parse(JSON.stringify(value))) as typeof value,
    close: () => {
      timers.close()
      process.off('unhandledRejection', rejected)
    },
  }
}

const consoleOf = (watch: Watch) => {
  const words = (parts: readonly unknown[]): string =>
    parts.map((one) => (typeof one === 'string' ? one : told(one))).join(' ')
  const silent = (): void => undefined
  return {
    error: (...parts: readonly unknown[]) => watch.problem(`console.error: ${words(parts)}`),
    warn: (...parts: readonly unknown[]) => watch.note(`console.warn: ${words(parts)}`),
    ...{ log: silent, info: silent, debug: silent, time: silent, timeEnd: silent, group: silent },
  }
}

type Callback = (...values: readonly unknown[]) => unknown

function openTimers(guard: Realm['guard']) {
  const timers = new Map<number, NodeJS.Timeout>()
  let last = 0
  const stop = (id?: number): void => {
    clearTimeout(timers.get(id ?? 0))
    timers.delete(id ?? 0)
  }
  const call = (callback: unknown, values: readonly unknown[]): void => {
    if (typeof callback !== 'function') throw new Error(`no callback: ${inspect(callback)}`)
    guard('in a timer', () => (callback as Callback)(...values))
  }
  const setTimeout = (callback: unknown, ms?: number, ...values: readonly unknown[]): number => {
    const id = ++last
    const run = (): void => {
      timers.delete(id)
      call(callback, values)
    }
    timers.set(id, globalThis.setTimeout(run, ms ?? 0))
    return id
  }
  const setInterval = (callback: unknown, ms?: number, ...values: readonly unknown[]): number => {
    const id = ++last
    timers.set(
      id,
      globalThis.setInterval(() => call(callback, values), ms ?? 0),
    )
    return id
  }
  const close = (): void => [...timers.keys()].forEach(stop)
  return { names: { setTimeout, setInterval, clearTimeout: stop, clearInterval: stop }, close }
}
