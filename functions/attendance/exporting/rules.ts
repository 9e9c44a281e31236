import type { AttendanceRow } from '../../../shared/contract/attendance'
import type { SessionStatus } from '../../../shared/contract/event'
import { clockAt, localDateAt } from '../../../shared/kernel/dates'
import { EXPORT_WORDS as W } from '../../../shared/text/zhCN/afterClass'

/** Of a file: a text, a number, or nothing. */
export type Cell = string | number | undefined

const FORMULA = /^[=+\-@\t\r]/

/** A spreadsheet would carry out what begins like this: with an apostrophe before it, it is read. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** In Shanghai, as a spreadsheet sorts it. */
function written(at: number): string {
  const { hour, minute } = clockAt(at)
  return `${localDateAt(at)} ${twoDigits(hour)}:${twoDigits(minute)}`
}

/** Only a closed list says that somebody did not come. */
const stateOf = ({ is }: Pick<AttendanceRow, 'is'>, status: SessionStatus): string =>
  is === 'awaited' && status !== 'tookPlace' ? W.notYet : W.states[is]

/** Under the columns of `EXPORT_WORDS`. */
export function cellsOf(
  { number, buildingName, name, addressForm, ...row }: AttendanceRow,
  status: SessionStatus,
) {
  const words = [buildingName, name, addressForm].map(defused)
  const way = row.way && W.ways[row.way]
  const at = row.at === undefined ? undefined : written(row.at)
  return [number, ...words, row.party, stateOf(row, status), way, at] satisfies readonly Cell[]
}

// No program stores a file under such a name.
const UNFIT = /[\\/:*?"<>|\s\p{Cc}]+/gu

/** Without its ending. */
export const fileNameOf = (title: string, day: string): string =>
  W.fileName(title.replace(UNFIT, ' ').trim(), day)
