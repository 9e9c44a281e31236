import type { RosterReport } from '../../../../shared/contract/roster'

/** What the first step has found out: later ones find less to do, since a part of it stands. */
export type Cursor = { readonly report: RosterReport; readonly total: number }

/** Units that one step writes: some seconds, however long their lines are. */
export const UNITS_A_STEP = 250

export const countedOnce = (before: Cursor | undefined, found: Cursor): Cursor => before ?? found

type Step<Kind> = {
  readonly now: readonly Kind[]
  readonly isLast: boolean
  /** Of all, those that stand behind this step. */
  readonly done: number
}

/** What is written now of what is left. */
export function stepOf<Kind>(left: readonly Kind[], { total }: Pick<Cursor, 'total'>): Step<Kind> {
  const now = left.slice(0, UNITS_A_STEP)
  const isLast = left.length <= UNITS_A_STEP
  return { now, isLast, done: isLast ? total : Math.max(0, total - (left.length - now.length)) }
}
