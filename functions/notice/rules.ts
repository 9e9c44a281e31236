import type { NoticeKind, NoticeView } from '../../shared/contract/notice'
import { DAY_MS } from '../../shared/kernel/dates'
import type { NoticeId, ResidentId } from '../../shared/kernel/ids'

/** What a notice says: a kind and the words its sentence needs, never a name, phone or room. */
export type News = Omit<NoticeView, 'id' | 'isNew' | 'kind' | 'at'> & {
  readonly kind: NoticeKind
  /** When it happened, epoch ms: part of the key, so never "now". */
  readonly at: number
  /** The fact and the revision it tells of: a job that runs twice tells once. */
  readonly cause: { readonly factId: string; readonly rev: number }
}

export type Notice = News & { readonly id: NoticeId; readonly residentId: ResidentId }

const KEPT_MS = 180 * DAY_MS
/** When a notice may be forgotten, in epoch seconds as the table's TTL wants it. */
export const expiryOf = (at: number): number => Math.floor((at + KEPT_MS) / 1000)
