/** Runs something again and again, never two at a time. */
export type Schedule = { readonly tick: () => Promise<void>; readonly stop: () => Promise<void> }

export function every(ms: number, run: () => Promise<unknown>): Schedule {
  let running: Promise<void> = Promise.resolve()
  const tick = (): Promise<void> => {
    running = running.then(run).then(
      () => undefined,
      () => undefined,
    )
    return running
  }
  const timer = setInterval(() => void tick(), ms)
  timer.unref()
  return {
    tick,
    stop: () => {
      clearInterval(timer)
      return running
    },
  }
}
