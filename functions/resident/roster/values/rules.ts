import { addDays, isLocalDate, type LocalDate } from '../../../../shared/kernel/dates'
import type { Cell } from '../columns/rules'

/** A cell as words: whole numbers without a point, what a spreadsheet guards (="0502") without its guard. */
export function wordsOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = String(cell).trim()
  return /^="(.*)"$/.exec(text)?.[1] ?? text
}

/** What a spreadsheet computes and this file does not hold the result of. */
export const isFormula = (words: string): boolean =>
  /^=/.test(words) || /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM)[!?]?$/.test(words)

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0?\d{7,12}$/

/** A number to be called: '' where there is none, `undefined` where it is none. */
export function phoneIn(words: string): string | undefined {
  const plain = words.normalize('NFKC').replace(/[\s()-]/g, '')
  if (/^(?:无|没有|\/|-)?$/.test(plain)) return ''
  const digits = plain.replace(/^(?:\+?86)(?=1\d{10}$)/, '')
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : undefined
}

const padded = (digits: string): string => digits.padStart(2, '0')
const asDay = (year: string, month: string, day: string): LocalDate | undefined => {
  const text = `${year}-${padded(month)}-${padded(day)}`
  return isLocalDate(text) ? text : undefined
}

// The day before 1 January 1900, as spreadsheets count, with the leap day that 1900 never had.
const FIRST = '1899-12-30' as LocalDate
const SERIAL = /^[2-7]\d{4}(?:\.0+)?$/
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?$/
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/
const SOLID = /^(20\d{2})(\d{2})(\d{2})$/

function endOfMonth(year: string, month: string): LocalDate | undefined {
  const isLast = Number(month) === 12
  const next = asDay(
    isLast ? String(Number(year) + 1) : year,
    isLast ? '1' : String(Number(month) + 1),
    '1',
  )
  return next && addDays(next, -1)
}

type Day = LocalDate | undefined
/** Each way of writing a day, and the day. */
type Parts = readonly (string | undefined)[]
const WRITTEN: readonly (readonly [RegExp, (parts: Parts) => Day])[] = [
  [SERIAL, ([number = '']: Parts) => addDays(FIRST, Math.floor(Number(number)))],
  [DAY, ([, year = '', month = '', day = '']: Parts) => asDay(year, month, day)],
  [SOLID, ([, year = '', month = '', day = '']: Parts) => asDay(year, month, day)],
  [MONTH, ([, year = '', month = '']: Parts) => endOfMonth(year, month)],
]

/** The last day of a lease: 'none' where there is none, `undefined` where it cannot be read. */
export function lastDayIn(words: string): LocalDate | 'none' | undefined {
  const plain = words.normalize('NFKC').replace(/\s/g, '')
  if (/^(?:无|长期|自有|自住|自己|业主|-|\/)?$/.test(plain)) return 'none'
  for (const [form, dayOf] of WRITTEN) {
    const parts = form.exec(plain)
    if (parts) return dayOf(parts)
  }
  return undefined
}
