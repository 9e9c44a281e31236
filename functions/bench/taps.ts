import { atMost, type Bench, type Figure } from './figure'
import { walked } from './walked'

const GOALS: Readonly<Record<string, number>> = {
  borrow: 5,
  publish: 8,
  returnByBorrower: 2,
  returnByOwner: 2,
  signUp: 3,
  checkIn: 2,
  letIn: 1,
}

/** Taps that the jobs take: from Home, from WeChat's scan at the door, and of a worker for each who comes. */
export const taps: Bench = async () => {
  const counted = await walked('miniapp/testing/taps.ts', 'taps')
  return Object.entries(GOALS).map(([job, goal]): Figure =>
    atMost(`taps.${job}`, counted.get(job) ?? Infinity, goal),
  )
}
