import type { WrongReason } from '../../../shared/contract/roster'
import type { Value } from '../../testing/spreadsheet'

export const BUILDINGS = 40
const UNITS = 5
const HEADER = ['楼栋', '单元', '房号', '业主', '手机', '租期至']
const SPELLINGS = ['栋', '幢', '号楼', ' 栋'] as const

type Row = readonly Value[]

function doorOf(n: number): readonly [string, string, string] {
  const building = `${1 + (n % BUILDINGS)}${SPELLINGS[n % SPELLINGS.length]}`
  const unit = `${1 + (Math.floor(n / BUILDINGS) % UNITS)}单元`
  return [building, unit, String(101 + Math.floor(n / (BUILDINGS * UNITS)))]
}

const phoneOf = (n: number): string => `138${String(n).padStart(8, '0')}`
const good = (n: number): Row => [
  ...doorOf(n),
  `住户${n}`,
  phoneOf(n),
  n % 7 === 0 ? '2031-06-30' : '',
]

/** Each way to be wrong, on an otherwise good row. */
const SPOILED: Readonly<Partial<Record<WrongReason, (row: Row) => Row>>> = {
  unknownBuilding: ([, ...rest]) => ['99栋', ...rest],
  noName: ([building, unit, room]) => [building, unit, room, '', '', ''],
  maskedName: ([building, unit, room]) => [building, unit, room, '陈**', '', ''],
  phone: ([building, unit, room, name]) => [building, unit, room, name, '12', ''],
  date: ([building, unit, room, name]) => [building, unit, room, name, '', '看情况'],
  formula: ([building, unit, room]) => [building, unit, room, '#REF!', '', ''],
  tooLong: ([building, unit, room]) => [building, unit, room, '长'.repeat(21), '', ''],
}

/** A list of some length, and the lines in it that are wrong. */
export function listOf(length: number, wrongRows: number) {
  const every = Math.floor(length / wrongRows)
  const reasons = Object.entries(SPOILED)
  const planted = new Map<number, string>()
  const rows = Array.from({ length }, (_, n) => {
    const [reason = '', spoil] = reasons[Math.floor(n / every) % reasons.length] ?? []
    if (n % every !== every - 1 || !spoil) return good(n)
    planted.set(n + 2, reason)
    return spoil(good(n))
  })
  return { rows: [HEADER, ...rows], planted }
}
