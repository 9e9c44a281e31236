import { compileFunction, createContext, runInContext } from 'node:vm'
import { type Faults, told } from '../watch/faults'
import { PRELUDE } from './prelude'
import { makeTimers } from './timers'

/** The JavaScript world of one mini-program: what ECMAScript has, what WeChat adds, and nothing of a browser. */
export type Realm = {
  /** Makes names global. */
  readonly provide: (names: Readonly<Record<string, unknown>>) => void
  readonly load: (source: string, file: string, names: readonly string[]) => LoadedModule
  /** The same data, made of the realm's own objects, as they arrive from WeChat's other side. */
  readonly copy: <Value>(value: Value) => Value
  readonly promise: <Value>(settle: Settle<Value>) => Promise<Value>
  /** Runs code of the mini-program; what it throws is a fault, not the test's error. */
  readonly guard: <Value>(what: string, act: () => Value) => Value | undefined
  readonly later: (what: string, act: () => void) => void
  readonly isBusy: () => boolean
  /** The longest that the program ran in one go. */
  readonly longestMs: () => number
  /** How many timers ring again and again. */
  readonly regular: () => number
  /** So long passes at once, for all that waits. */
  readonly pass: (ms: number) => void
  readonly close: () => void
}
type LoadedModule = (...names: readonly unknown[]) => void
type Settle<Value> = (resolve: (value: Value) => void, reject: (reason: unknown) => void) => void
type RealmPromise = new <Value>(settle: Settle<Value>) => Promise<Value>

const LEVELS = ['log', 'info', 'debug', 'group', 'groupEnd', 'time', 'timeEnd'] as const

function consoleFor(faults: Faults): Record<string, (...words: readonly unknown[]) => void> {
  const quiet = Object.fromEntries(LEVELS.map((level) => [level, () => undefined]))
  const loud = (...words: readonly unknown[]) => faults.note('console', words.map(told).join(' '))
  return { ...quiet, warn: loud, error: loud }
}

type Uncaught = (what: string, error: unknown) => void

/** Runs what is given, and knows what took longest. */
function guarding(uncaught: Uncaught): Pick<Realm, 'guard' | 'longestMs'> {
  let longest = 0
  return {
    longestMs: () => longest,
    guard: (what, act) => {
      const startedAt = performance.now()
      try {
        return act()
      } catch (error) {
        uncaught(what, error)
        return undefined
      } finally {
        longest = Math.max(longest, performance.now() - startedAt)
      }
    },
  }
}

export function openRealm(faults: Faults): Realm {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const uncaught = (what: string, error: unknown) =>
    faults.note('uncaught', `${what}: ${told(error)}`)
  const { guard, longestMs } = guarding(uncaught)
  const timers = makeTimers(guard)
  const tellRejection = (isHandled: () => boolean, reason: unknown): void => {
    const told = () => isHandled() || uncaught('promise', reason)
    timers.own(told, 0)
  }
  const watch = runInContext(PRELUDE, context) as (tell: typeof tellRejection) => RealmPromise
  const RealmPromise = watch(tellRejection)
  const parse = runInContext('JSON.parse', context) as typeof JSON.parse
  const provide: Realm['provide'] = (names) => Object.assign(context, names)
  provide({ console: consoleFor(faults), ...timers.globals })
  return {
    provide,
    guard,
    load: (source, file, names) =>
      compileFunction(source, [...names], {
        parsingContext: context,
        filename: file,
      }) as LoadedModule,
    copy: (value) => copied(parse, value),
    promise: (settle) => new RealmPromise(settle),
    later: (what, act) => {
      timers.own(() => guard(what, act), 0)
    },
    isBusy: timers.isBusy,
    longestMs,
    regular: timers.regular,
    pass: timers.pass,
    close: timers.close,
  }
}

function copied<Value>(parse: typeof JSON.parse, value: Value): Value {
  const text = JSON.stringify(value)
  return text === undefined ? value : (parse(text) as Value)
}
