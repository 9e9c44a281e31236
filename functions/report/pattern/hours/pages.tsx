/** @jsxImportSource hono/jsx */
import { ROLLOUT_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { WEEKDAY_NAMES } from '../../../../shared/text/zhCN/skill'
import { Table } from '../../../console/parts'
import type { Pattern } from '../rules'

/** When somebody is on duty there, and never who. */
export const Hours = ({ hours }: { readonly hours: Pattern['hours'] }) => (
  <Table
    caption={W.dutyHours}
    columns={W.dutyColumns}
    rows={hours.map(({ weekday, hours: { from, until } }) => [
      WEEKDAY_NAMES[weekday] ?? '',
      `${from}–${until}`,
    ])}
    empty={W.dutyNone}
  />
)
