/** @jsxImportSource hono/jsx */
import { DAY_MS } from '../../../../shared/kernel/dates'
import { ageName } from '../../../../shared/text/zhCN/cases'
import { BOOKINGS_PAGE as W, SHELF_PAGE } from '../../../../shared/text/zhCN/consoleThings'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { BOOKING_STATES } from '../../../../shared/text/zhCN/export'
import { endsAt } from '../../../../shared/kernel/hours'
import { at, type PageCall } from '../../../console/page'
import { Table } from '../../../console/parts'
import { isOverdue } from '../../rules'
import type { AtDesk } from '../actions'

type Below = { readonly id: string; readonly name: string; readonly inside: string }

/** Of a street or a district: each compound has lists of its own. */
export const Compounds = ({
  rows,
  area,
}: {
  readonly rows: readonly Below[]
  readonly area: 'listings' | 'bookings'
}) => (
  <Table
    caption={SHELF_PAGE.below}
    columns={SHELF_PAGE.belowColumns}
    rows={rows.map(({ id, name, inside }) => [
      <a href={at(`/at/${id}/${area}`)}>{name}</a>,
      inside,
    ])}
    empty={SHELF_PAGE.noBelow}
  />
)

/** Where it stands, as the office says it: what is late and what is disputed with how long. */
function stateOf(row: AtDesk, now: number): string {
  if (row.since !== undefined) return W.disputedFor(ageName(now - row.since))
  if (!isOverdue(row, now)) return BOOKING_STATES[row.status]
  const days = Math.floor((now - endsAt(row)) / DAY_MS)
  return days < 1 ? W.overdueToday : W.overdue(days)
}

type BookingsProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly caption: string
  readonly rows: readonly AtDesk[]
}

/** Bookings, nobody’s name: who they are between is behind the link. */
export const Bookings = ({ call: { world }, nodeId, caption, rows }: BookingsProps) => (
  <Table
    caption={caption}
    columns={W.columns}
    rows={rows.map((row) => [
      <a href={at(`/at/${nodeId}/bookings/${row.id}`)}>{row.title}</a>,
      row.compoundName,
      daysName(row, world.today()),
      stateOf(row, world.now()),
    ])}
    empty={W.none}
  />
)
