import { addDays, isLocalDate, type LocalDate } from '../../../../shared/kernel/dates'
import { evened } from '../names/rules'

const NOTHING = /^(?:[-—–/\\]*|无|暂无|没有|未知|不详)$/
const MOBILE = /^1\d{10}$/
const LANDLINE = /^(?:[2-9]\d{6,7}|0\d{9,11})$/
const digitsOf = (number: string): string => number.replace(/^\+?86(?=1\d{10}$)|[-()+]/g, '')

/** The last four digits of the first number in a cell; empty where there is none, `undefined` where it is no number. */
export function phoneTail(cell: string): string | undefined {
  if (MOBILE.test(cell)) return cell.slice(-4)
  const word = evened(cell)
  if (NOTHING.test(word)) return ''
  const number = digitsOf(word.split(/[,，、;；/]/)[0] ?? '')
  return MOBILE.test(number) || LANDLINE.test(number) ? number.slice(-4) : undefined
}

const FOR_GOOD = /^(?:长期|永久|自有|自住|业主|产权)$/
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^([2-9]\d{4})(?:\.0*)?$/
const TIME = /[T\s]+\d{1,2}:\d{2}.*$/
const EXCEL_ZERO = '1899-12-30' as LocalDate

function dayIn(word: string): string {
  const serial = SERIAL.exec(word)?.[1]
  if (serial !== undefined) return addDays(EXCEL_ZERO, Number(serial))
  const [, year = '', month = '', day = ''] = WRITTEN.exec(word) ?? TOGETHER.exec(word) ?? []
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The last day of a lease; empty where there is none, `undefined` where it is no day. */
export function leaseEnd(cell: string): LocalDate | '' | undefined {
  const word = evened(cell.replace(TIME, ''))
  if (NOTHING.test(word) || FOR_GOOD.test(word)) return ''
  const day = dayIn(word)
  return isLocalDate(day) ? day : undefined
}

const VACANT = /^(?:空置|空房|空关|空|未入住|无人)$/
/** 合计 and the remarks below a table. */
const BELOW = /^(?:合计|总计|小计|共计|合共|总户数|总人数|共\d+[户人]|制表|填表|审核|备注|说明|注:)/

export const isVacant = (name: string): boolean => VACANT.test(name)
export const isBelow = (word: string): boolean => BELOW.test(word)

/** A formula that a program wrote so that a number stays as it is: ="0502". */
export const unwrapped = (cell: string): string => /^="(.*)"$/.exec(cell)?.[1] ?? cell

/** A cell that a formula left without a value, or a formula that stands there as it was typed. */
export const isBroken = (cell: string): boolean =>
  cell.startsWith('=') || /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(cell)
