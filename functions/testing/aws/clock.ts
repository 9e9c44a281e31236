import { setTimeout as wait } from 'node:timers/promises'

/** What passes between a call and its answer; a real one, or one that only a simulation moves on. */
export type Clock = {
  /** Milliseconds, of any beginning. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<unknown>
}

export const realClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => wait(ms, undefined, { ref: false }),
}
