import type { RosterColumn } from '../../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'

export type Cell = string | null
/** A table as it was read: rows of cells, line by line. */
export type Sheet = { readonly name: string; readonly rows: Rows }
type Row = readonly Cell[]
/** An array of rows, or something that makes a row of its text when it is asked for. */
export type Rows = { readonly length: number; at(index: number): Row | undefined }

export const someOf = (rows: Rows, from: number, until: number): readonly Row[] =>
  Array.from({ length: Math.min(until, rows.length) - from }, (_, n) => rows.at(from + n) ?? [])

const NAMES = {
  building: '楼栋 楼栋号 楼幢 楼幢号 楼号 楼座 楼宇 楼 栋 栋号 栋座 栋数 幢 幢号 座 座号 号楼',
  unit: '单元 单元号 梯 梯号 楼梯号',
  room: '房号 房间 房间号 房 房屋 房屋号 室 室号 户号 门牌 门牌号 门牌号码 住址 地址 详细地址 房屋地址 家庭住址 单元房号',
  name: '姓名 业主 户主 住户 租户 承租人 业主姓名 户主姓名 住户姓名 居民姓名 租户姓名 业主名 业主名称 名字',
  phone:
    '手机 电话 手机号 手机号码 电话号码 联系电话 联系方式 联系手机 业主电话 户主电话 业主手机 手机电话',
  until:
    '租期 租期至 租期到 租期止 租约至 租约到期 租约到期日 租赁到期 租赁到期日 租赁截止 到期日 到期日期 合同到期 合同到期日',
} as const
export type Column = keyof typeof NAMES
/** Where each column stands; the first of a name counts. */
export type Columns = Partial<Readonly<Record<Column, number>>>

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(NAMES) as Column[]).flatMap((column) =>
    NAMES[column].split(' ').map((name) => [name, column] as const),
  ),
)

/** 姓 名（必填）* is 姓名. */
const headerWord = (cell: Cell): string =>
  (cell ?? '')
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s*:/]/g, '')

function columnsIn(row: readonly Cell[]): Columns {
  const found: Partial<Record<Column, number>> = {}
  row.forEach((cell, place) => {
    const column = COLUMN_OF.get(headerWord(cell))
    if (column !== undefined) found[column] ??= place
  })
  return found
}

/** A title and a few remarks may stand above. */
const MAX_ABOVE = 20
const widthOf = (columns: Columns): number => Object.keys(columns).length

export type Header = { readonly at: number; readonly columns: Columns; readonly row: Row }
type NoColumn = { readonly code: 'roster.noColumn'; readonly missing: RosterColumn }

/** The row that names the columns. A building may stand in the cell of the room. */
export function findHeader({ rows }: Pick<Sheet, 'rows'>): Outcome<Header, NoColumn> {
  const candidates = someOf(rows, 0, MAX_ABOVE)
    .map((row, at) => ({ at, columns: columnsIn(row), row }))
    .sort((a, b) => widthOf(b.columns) - widthOf(a.columns))
  const [best] = candidates
  if (!best || widthOf(best.columns) < 2)
    return refuse({ code: 'roster.noColumn', missing: 'header' })
  const missing = (['room', 'name'] as const).find((column) => best.columns[column] === undefined)
  return missing === undefined ? accept(best) : refuse({ code: 'roster.noColumn', missing })
}
