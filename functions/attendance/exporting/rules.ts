import type { AttendanceRow } from '../../../shared/contract/attendance'
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

/** Under the columns of `EXPORT_WORDS`. */
export const cellsOf = ({ number, buildingName, name, addressForm, ...row }: AttendanceRow) => {
  const words = [buildingName, name, addressForm].map(defused)
  const way = row.way && W.ways[row.way]
  const at = row.at === undefined ? undefined : written(row.at)
  return [number, ...words, row.party, W.states[row.is], way, at] satisfies readonly Cell[]
}

// No program stores a file under such a name.
const UNFIT = /[\\/:*?"<>|\s\p{Cc}]+/gu

/** Without its ending. */
export const fileNameOf = (title: string, day: string): string =>
  W.fileName(title.replace(UNFIT, ' ').trim(), day)
