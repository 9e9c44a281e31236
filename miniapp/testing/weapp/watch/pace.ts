import type { Faults } from './faults'

const KB = 1024
const SET_DATA_KB = 32
/** Where WeChat itself refuses. */
const LIMIT_KB = 256
const PER_SECOND = 20
/** Ours, for an old phone. */
const BUDGET_PER_SECOND = 5
const WINDOW_MS = 2_000

export type Pace = {
  /** For a page that was opened: takes the bytes of each setData on it. */
  readonly watch: (page: string) => (bytes: number) => void
  /** The person does something: what follows is its answer. */
  readonly acted: () => void
  /** What is over budget, though within WeChat's limits. */
  readonly remarks: () => readonly string[]
  readonly largestBytes: () => number
  /** Of the fullest second of a page. */
  readonly mostPerSecond: () => number
}

/**
 * Holds setData to its size and its frequency; both cost an old phone most. The frequency is each opened page's
 * own, and the budget that of one act: who drives a phone taps and types ten times as fast as a thumb does.
 */
export function watchPace(faults: Faults, now: () => number): Pace {
  let largest = 0
  let most = 0
  let actedAt = 0
  const remarks = new Set<string>()
  const checkSize = (page: string, bytes: number): void => {
    const size = `${page}: setData of ${(bytes / KB).toFixed(0)} KB`
    if (bytes > LIMIT_KB * KB) faults.note('setData', `${size}: WeChat refuses it`)
    else if (bytes > SET_DATA_KB * KB) faults.note('setData', `${size}, at most ${SET_DATA_KB}`)
  }
  return {
    watch: (page) => {
      const times: number[] = []
      const within = (ms: number, at: number): number => times.filter((one) => one > at - ms).length
      return (bytes) => {
        const at = now()
        times.push(at)
        largest = Math.max(largest, bytes)
        most = Math.max(most, within(1_000, at))
        checkSize(page, bytes)
        const answers = within(Math.min(1_000, at - actedAt), at)
        if (answers > BUDGET_PER_SECOND)
          remarks.add(`${page}: more than ${BUDGET_PER_SECOND} setData in a second for one act`)
        if (within(WINDOW_MS, at) > (PER_SECOND * WINDOW_MS) / 1_000)
          faults.note('setData', `${page}: more than ${PER_SECOND} setData a second`)
      }
    },
    acted: () => {
      actedAt = now()
    },
    remarks: () => [...remarks],
    largestBytes: () => largest,
    mostPerSecond: () => most,
  }
}
