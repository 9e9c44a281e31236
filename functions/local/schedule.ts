const DAY_MS = 86_400_000

/** Runs something again and again, never two at a time. */
export type Schedule = { readonly tick: () => Promise<void>; readonly stop: () => Promise<void> }

/** One after the other, whatever becomes of each. */
function inTurn(run: () => Promise<unknown>) {
  let running: Promise<void> = Promise.resolve()
  const tick = (): Promise<void> => {
    running = running.then(run).then(
      () => undefined,
      () => undefined,
    )
    return running
  }
  return { tick, ended: () => running }
}

/** How long it takes from a moment (epoch ms) until it is so many milliseconds behind midnight UTC. */
export const untilDaily = (dailyAtMs: number, now: number): number =>
  DAY_MS - ((now - dailyAtMs) % DAY_MS)

/** Runs once a day, so many milliseconds behind midnight UTC. */
export function daily(dailyAtMs: number, run: () => Promise<unknown>): Schedule {
  const { tick, ended } = inTurn(run)
  let timer: NodeJS.Timeout
  const wind = (): void => {
    timer = setTimeout(
      () => {
        wind()
        void tick()
      },
      untilDaily(dailyAtMs, Date.now()),
    )
    timer.unref()
  }
  wind()
  return {
    tick,
    stop: () => {
      clearTimeout(timer)
      return ended()
    },
  }
}

/** Runs when it is called, and never by itself. */
export function whenCalled(run: () => Promise<unknown>): Schedule {
  const { tick, ended } = inTurn(run)
  return { tick, stop: ended }
}

export function every(ms: number, run: () => Promise<unknown>): Schedule {
  const { tick, ended } = inTurn(run)
  const timer = setInterval(() => void tick(), ms)
  timer.unref()
  return {
    tick,
    stop: () => {
      clearInterval(timer)
      return ended()
    },
  }
}
