type Guard = <Value>(what: string, act: () => Value) => Value | undefined
type Timer = ReturnType<typeof setTimeout>
type Callback = (...values: readonly unknown[]) => unknown

/** What the page waits for within this time belongs to what was just done; a longer wait does not hold the test up. */
const SOON_MS = 60

type Waiting = { readonly ms: number; readonly ring: () => void }

const ringAll = (waiting: ReadonlyMap<number, Waiting>, longest: number): void =>
  [...waiting.values()].filter(({ ms }) => ms <= longest).forEach(({ ring }) => ring())

/** Timers of a realm, ended with it; WeChat numbers them. */
type Timers = {
  readonly globals: Readonly<Record<string, unknown>>
  readonly own: (act: () => unknown, ms: number) => void
  readonly isBusy: () => boolean
  /** How many ring again and again. */
  readonly regular: () => number
  /** What waits so long at most rings now. */
  readonly pass: (ms: number) => void
  readonly close: () => void
}

export function makeTimers(guard: Guard): Timers {
  const running = new Map<number, Timer>()
  const waiting = new Map<number, Waiting>()
  const [soon, regular] = [new Set<number>(), new Set<number>()]
  let last = 0
  const stop = (id: number): void => {
    clearTimeout(running.get(id))
    running.delete(id)
    waiting.delete(id)
    soon.delete(id)
    regular.delete(id)
  }
  const once = (act: Callback, ms = 0, ...values: readonly unknown[]): number => {
    const id = ++last
    const ring = () => {
      stop(id)
      guard('setTimeout', () => act(...values))
    }
    running.set(id, setTimeout(ring, ms))
    waiting.set(id, { ms, ring })
    if (ms <= SOON_MS) soon.add(id)
    return id
  }
  const often = (act: Callback, ms = 0, ...values: readonly unknown[]): number => {
    const id = ++last
    const ring = () => void guard('setInterval', () => act(...values))
    running.set(id, setInterval(ring, ms))
    waiting.set(id, { ms, ring })
    regular.add(id)
    return id
  }
  return {
    globals: { setTimeout: once, setInterval: often, clearTimeout: stop, clearInterval: stop },
    own: once,
    isBusy: () => soon.size > 0,
    regular: () => regular.size,
    pass: (longest) => ringAll(waiting, longest),
    close: () => [...running.keys()].forEach(stop),
  }
}
