import { csvOf, xlsxOf } from '../../testing/rosters'

export type Format = 'csv' | 'xlsx'
/** A list, and which of its lines are wrong for which reason. */
export type Planted = { readonly bytes: Uint8Array; readonly wrong: readonly string[] }
type Row = readonly string[]

export const BUILDINGS = Array.from({ length: 40 }, (_, at) => `${at + 1}栋`)
const HEADER: Row = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']
const UNITS = 3
const NAMES = '陈李王赵周吴郑冯何梁'
const GIVEN = '秀国志美丽建小玉文英'

const sign = (signs: string, at: number): string => signs.charAt(at % signs.length)

/** Two people behind each door, building by building. */
function rowAt(at: number, rows: number): Row {
  const inBuilding = Math.ceil(rows / BUILDINGS.length)
  const place = at % inBuilding
  const door = Math.floor(place / 2)
  return [
    BUILDINGS[Math.floor(at / inBuilding)] ?? '1栋',
    `${(door % UNITS) + 1}单元`,
    String(101 + Math.floor(door / UNITS)),
    sign(NAMES, door) + sign(GIVEN, place) + sign(GIVEN, Math.floor(place / 10)),
    String(13_800_000_000 + at),
    at % 5 === 0 ? '2099-03-31' : '',
  ]
}

/** A row made wrong in one way; nothing else of it changes. */
const SPOILT: Readonly<Record<string, (row: Row) => Row>> = {
  unknownBuilding: ([, ...rest]) => ['99栋', ...rest],
  noRoom: ([building = '', unit = '', , ...rest]) => [building, unit, '', ...rest],
  longRoom: ([building = '', unit = '', , ...rest]) => [
    building,
    unit,
    '负二层车库旁储物间',
    ...rest,
  ],
  noName: (row) => row.map((cell, at) => (at === 3 ? '' : cell)),
  longName: (row) => row.map((cell, at) => (at === 3 ? '长'.repeat(21) : cell)),
  badPhone: (row) => row.map((cell, at) => (at === 4 ? '1380000' : cell)),
  badDate: (row) => row.map((cell, at) => (at === 5 ? '2027-02-30' : cell)),
  repeated: (row) => row,
}
const TIMES_EACH = 5

/** As many wrong rows as are named, spread over the list, each behind the row that it spoils. */
export function listOf(format: Format, rows: number): Planted {
  const reasons = Array.from({ length: TIMES_EACH }, () => Object.keys(SPOILT)).flat()
  const every = Math.floor((rows - reasons.length) / reasons.length)
  const [written, wrong]: [Row[], string[]] = [[HEADER], []]
  for (let at = 0; at < rows - reasons.length; at++) {
    const row = rowAt(at, rows)
    written.push(row)
    const reason = at % every === every - 1 ? reasons[wrong.length] : undefined
    if (reason === undefined) continue
    written.push(SPOILT[reason]?.(row) ?? row)
    wrong.push(`${written.length} ${reason}`)
  }
  const bytes = format === 'csv' ? csvOf(written) : xlsxOf({ 名册: written })
  return { bytes, wrong }
}
