/** What a column of a list may say. */
export type Column =
  'compound' | 'address' | 'building' | 'unit' | 'room' | 'name' | 'phone' | 'lastDay'
/** Where each stands, by position. */
export type Columns = Readonly<Partial<Record<Column, number>>>
/** A day comes as its words. */
export type Cell = string | number | boolean | null | undefined

const CALLED: readonly (readonly [Column, RegExp])[] = [
  ['compound', /^(?:小区|小区名称?|项目|项目名称|楼盘)$/],
  ['address', /^(?:地址|住址|房屋地址|房产地址|房屋坐落|坐落|详细地址|房源)$/],
  ['building', /^(?:楼?栋|楼?幢|楼?座|楼|楼[栋幢座]?号|[栋幢座]号|楼宇|栋数)$/],
  ['unit', /^(?:单元|单元号|梯|梯号|楼梯)$/],
  ['room', /^(?:房号|房间|房间号|室|室号|房|门牌|门牌号|户号|房屋号|房屋编号|房屋|单位号)$/],
  [
    'name',
    /^(?:姓名|业主|户主|住户|业主姓名|户主姓名|住户姓名|居民姓名|产权人|租户|租客|承租人|联系人)$/,
  ],
  ['phone', /^(?:手机|电话|手机号|手机号码|电话号码|联系电话|联系方式|业主电话|联系手机)$/],
  [
    'lastDay',
    /^(?:租期至|租期到|租期|到期日|到期日期|到期时间|租约到期日?|租期截止|租赁到期日?|合同到期日?|租至)$/,
  ],
]

/** 「*姓 名（必填）」 is 姓名. */
const plain = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
        .normalize('NFKC')
        .replace(/\(.*?\)|[\s*:]/g, '')
        .trim()
    : ''

const columnOf = (cell: Cell): Column | undefined => {
  const called = plain(cell)
  return CALLED.find(([, name]) => name.test(called))?.[0]
}

const isEnough = (found: Columns): boolean =>
  found.name !== undefined && (found.room !== undefined || found.address !== undefined)

/** The columns that a row names, the first of each; nothing where it is no header. */
export function columnsIn(row: readonly Cell[]): Columns | undefined {
  const found: Partial<Record<Column, number>> = {}
  for (const [at, cell] of row.entries()) {
    const column = columnOf(cell)
    if (column !== undefined) found[column] ??= at
  }
  return isEnough(found) ? found : undefined
}

// A title, a date, a company's name may stand above it.
const LOOKED = 15

/** Where the list begins: the first row that names its columns. */
export function headerIn(
  rows: readonly (readonly Cell[])[],
): { readonly at: number; readonly columns: Columns } | undefined {
  for (const [at, row] of rows.slice(0, LOOKED).entries()) {
    const columns = columnsIn(row)
    if (columns) return { at, columns }
  }
  return undefined
}
