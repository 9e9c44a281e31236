import { RETENTION, type RetentionKind } from '../../shared/contract/retention'
import { DAY_MS } from '../../shared/kernel/dates'

/** Where everything of a person stands that no list of theirs leads to: `gsi2`. */
export const keptPartition = (residentId: string): string => `RESIDENT#${residentId}#KEPT`
export const keptSortKey = (entity: string, id: string): string => `${entity}#${id}`

/** When the table deletes what is over since `at` (epoch ms), in epoch seconds. */
export const expiryOf = (kind: RetentionKind, at: number): number =>
  Math.ceil((at + RETENTION[kind].days * DAY_MS) / 1000)
