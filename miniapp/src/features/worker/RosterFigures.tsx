import type { RosterReport, WrongRow } from '../../../../shared/contract/roster'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Line, Quiet } from '../../components/Card'

const W = ROSTER_WORDS

const countOf = ({ line, until = line }: WrongRow): number => until - line + 1

/** Households in numbers, then each row that was not understood, line by line. */
export function RosterFigures({ report }: { readonly report: RosterReport }) {
  const { wrong, wrongRows, skippedSheets } = report
  const named = wrongRows.reduce((sum, row) => sum + countOf(row), 0)
  return (
    <>
      <Line>{W.rows(report)}</Line>
      <Line>{W.counts(report)}</Line>
      <Line>{W.news(report)}</Line>
      <Line>{W.wrong(wrong)}</Line>
      {wrongRows.map((row) => (
        <Quiet key={`${row.sheet ?? ''}${row.line}`}>{W.wrongRow(row)}</Quiet>
      ))}
      {wrong > named && <Quiet>{W.wrongMore(wrong - named)}</Quiet>}
      {skippedSheets.length > 0 && <Quiet>{W.skipped(skippedSheets.join('、'))}</Quiet>}
    </>
  )
}
