/** @jsxImportSource hono/jsx */
import type { RosterReport } from '../../../../shared/contract/roster'
import { ROSTER_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { Table } from '../../../console/parts'
import { countedIn, namedIn, wrongOf } from './rules'

type Reported = { readonly report: RosterReport }

/** What a list does, or did. */
export const Counts = ({ report, caption }: Reported & { readonly caption: string }) => (
  <>
    <Table caption={caption} columns={W.counts} rows={countedIn(report)} empty={W.wrongNone} />
    {report.skippedSheets.length > 0 && <p>{W.skipped(report.skippedSheets.join('、'))}</p>}
  </>
)

/** Where it did not understand a row, and why. */
export const Wrong = ({ report }: Reported) => (
  <>
    {report.wrong > 0 && <p>{W.wrongOf(namedIn(report), report.wrong)}</p>}
    <Table
      caption={W.wrongTitle}
      columns={W.wrongColumns}
      rows={wrongOf(report)}
      empty={W.wrongNone}
    />
  </>
)
