import { addDays, HOUR_MS, type LocalDate, localDateAt, startOf } from '../../shared/kernel/dates'
import { world } from '../platform/world'

const FIRST = '2030-05-01' as LocalDate
/** A day of May 2030: far enough ahead that nothing stored is too old for the table. */
export const may = (date: number): LocalDate => addDays(FIRST, date - 1)

/** Moves on to an hour of a day of May, in Shanghai; from there it runs as every clock does. */
export type MoveTo = (date: number, hour: number) => void

/**
 * From now on the functions have a clock of their own; stores and WeChat keep the real one, so photos are taken before.
 * Tokens last two hours: after a move people log in again.
 */
export function movableClock(): MoveTo {
  const moveAhead = clockAhead()
  return (date, hour) => {
    const wanted = startOf(may(date)) + hour * HOUR_MS
    // Already that hour, it runs on: what was written a moment ago is never of a moment to come.
    if (world.now() >= wanted && world.now() < wanted + HOUR_MS) return
    moveAhead(wanted - Date.now())
  }
}

/** The same by how much later it is, in ms. */
export function clockAhead(): (ms: number) => void {
  let ahead = 0
  const now = () => Date.now() + ahead
  Object.assign(world, { now, today: () => localDateAt(now()) })
  return (ms) => {
    ahead = ms
  }
}
