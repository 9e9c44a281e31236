import type { LocalDate } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { listCards, type Row } from '../../platform/lists'
import type { Card } from '../store'

type Page = { readonly after: string | undefined; readonly limit: number }
export type DeskList = {
  readonly name: 'OUT' | 'AHEAD'
  /** Of what is out, only what ends on this day or before. */
  readonly until?: LocalDate | undefined
}

/** What is out, the first due in front, or agreed and asked for, the soonest first. */
export async function listAtDesk(
  _: WorkerOf,
  { name, until }: DeskList,
  [compoundId, { after, limit }]: readonly [CompoundId, Page],
): Promise<readonly Row<Card>[]> {
  const rows = await listCards<Card>({
    index: 'gsi3',
    partition: `COMPOUND#${compoundId}#${name}`,
    limit,
    ...(after === undefined ? {} : { range: { gt: after } }),
  })
  return until === undefined ? rows : rows.filter(({ card }) => card.until <= until)
}
