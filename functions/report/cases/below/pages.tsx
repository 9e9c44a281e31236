/** @jsxImportSource hono/jsx */
import { ageName, TODAY_WORDS as W } from '../../../../shared/text/zhCN/cases'
import { at } from '../../../console/page'
import { Heading, Table } from '../../../console/parts'
import type { BelowLine, LinesBelow } from './actions'

/** Where only the first of what waits was read, that is said. */
function countOf({ tally: { count }, isMore }: BelowLine): string {
  if (!isMore) return count === 0 ? W.noneThere : W.count(count)
  return count === 0 ? W.noneAmongFirst : W.atLeast(count)
}

type BelowProps = {
  readonly below: LinesBelow
  readonly place: { readonly id: string; readonly kind: string }
  readonly now: number
}

/** What lies below, each with how many wait there and for how long the first, and on to its own day. */
export const BelowTable = ({ below: { lines, areMore }, place: { id, kind }, now }: BelowProps) => (
  <Heading text={kind === 'district' ? W.byStreet : W.byCommunity}>
    <Table
      caption={areMore ? W.firstPlaces(lines.length) : W.belowCaption(lines.length)}
      columns={W.belowColumns}
      rows={lines.map((line) => [
        <a href={at(`/at/${line.id}/today`)}>{line.name}</a>,
        countOf(line),
        line.tally.since === undefined ? '' : ageName(now - line.tally.since),
      ])}
      empty={W.noneThere}
    />
    {areMore && (
      <p class="noprint">
        <a href={at(`/at/${id}/places`)}>{W.morePlaces}</a>
      </p>
    )}
  </Heading>
)
