type Guard = <Value>(what: string, act: () => Value) => Value | undefined
type Timer = ReturnType<typeof setTimeout>
type Callback = (...values: readonly unknown[]) => unknown

/** What the page waits for within this time belongs to what was just done; a longer wait does not hold the test up. */
const SOON_MS = 60

/** Timers of a realm, ended with it; WeChat numbers them. */
export type Timers = {
  readonly globals: Readonly<Record<string, unknown>>
  readonly own: (act: () => unknown, ms: number) => void
  readonly isBusy: () => boolean
  readonly close: () => void
}

export function makeTimers(guard: Guard): Timers {
  const running = new Map<number, Timer>()
  const soon = new Set<number>()
  let last = 0
  const forget = (id: number): void => {
    running.delete(id)
    soon.delete(id)
  }
  const once = (act: Callback, ms = 0, ...values: readonly unknown[]): number => {
    const id = ++last
    const ring = () => {
      forget(id)
      guard('setTimeout', () => act(...values))
    }
    running.set(id, setTimeout(ring, ms))
    if (ms <= SOON_MS) soon.add(id)
    return id
  }
  const often = (act: Callback, ms = 0, ...values: readonly unknown[]): number => {
    const id = ++last
    running.set(
      id,
      setInterval(() => guard('setInterval', () => act(...values)), ms),
    )
    return id
  }
  const stop = (id: number): void => {
    clearTimeout(running.get(id))
    forget(id)
  }
  return {
    globals: { setTimeout: once, setInterval: often, clearTimeout: stop, clearInterval: stop },
    own: once,
    isBusy: () => soon.size > 0,
    close: () => [...running.keys()].forEach(stop),
  }
}
