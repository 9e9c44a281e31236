import { REPORT_WORDS as W } from '../../../../shared/text/zhCN/figures'
import { defused } from '../../../attendance/exporting/rules'
import { readAs } from '../../figures/rules'
import type { ClosedMonth, Remark } from '../rules'

/** A closed month on one sheet, with what was remarked since below it; nothing in it is carried out as a formula. */
export async function workbookOf(
  { lines }: ClosedMonth,
  remarks: readonly Remark[],
): Promise<Uint8Array> {
  // What writes it is loaded when somebody asks: every start of the function would pay for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const rows = [
    [...W.columns],
    ...lines.map(({ figure, name, amount, unit, means }) => [
      name,
      amount === undefined ? W.hidden : readAs(figure, amount),
      ...[unit, means],
    ]),
    ...remarks.map(({ words }) => [W.remarks, defused(words)]),
  ]
  return new Uint8Array(await writeXlsxFile(rows).toBuffer())
}
