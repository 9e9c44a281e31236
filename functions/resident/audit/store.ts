import type { PlaceId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { type AuditCard, auditPartition, historyPartition } from '../../platform/audit'
import { listCards, type Row } from '../../platform/lists'

type Page = { readonly before: string | undefined; readonly limit: number }
export type AuditRow = Row<AuditCard>

const from = ({ before }: Page) => (before === undefined ? {} : { range: { lt: before } as const })

/** What was done by the posts of a place in a month, the latest first. */
export const listEntries = (
  _: WorkerOf,
  { nodeId, month }: { readonly nodeId: PlaceId; readonly month: string },
  page: Page,
): Promise<readonly AuditRow[]> =>
  listCards<AuditCard>({
    ...{ index: 'gsi1', partition: auditPartition(nodeId, month) },
    ...{ limit: page.limit, isNewestFirst: true, ...from(page) },
  })

/** What was done about somebody or something, the latest first. Who reads it has shown that the case is theirs. */
export const listHistory = (
  _: WorkerOf,
  subjectId: string,
  page: Page,
): Promise<readonly AuditRow[]> =>
  listCards<AuditCard>({
    ...{ index: 'gsi2', partition: historyPartition(subjectId) },
    ...{ limit: page.limit, isNewestFirst: true, ...from(page) },
  })
