import type { RosterReport } from '../../../../shared/contract/roster'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Line, Quiet } from '../../components/Card'

const W = ROSTER_WORDS

/** Households in numbers, then each row that was not understood, line by line. */
export function RosterFigures({ report }: { readonly report: RosterReport }) {
  const { wrong, wrongRows, skippedSheets } = report
  return (
    <>
      <Line>{W.counts(report)}</Line>
      <Line>{W.news(report)}</Line>
      <Line>{W.wrong(wrong)}</Line>
      {wrongRows.map((row) => (
        <Quiet key={`${row.sheet ?? ''}${row.line}`}>{W.wrongRow(row)}</Quiet>
      ))}
      {wrong > wrongRows.length && <Quiet>{W.wrongMore(wrong - wrongRows.length)}</Quiet>}
      {skippedSheets.length > 0 && <Quiet>{W.skipped(skippedSheets.join('、'))}</Quiet>}
    </>
  )
}
