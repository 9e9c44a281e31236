import { EXPORTS_A_DAY } from '../../../../shared/contract/ownData'
import { RETENTION } from '../../../../shared/contract/retention'
import { DAY_MS } from '../../../../shared/kernel/dates'
import type { ExportId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'

export type Export = { readonly id: ExportId; readonly at: number; readonly hash: string }

/** Which exports somebody asked for within a day: what is in them is read when it is asked for, and kept nowhere. */
export type Exports = {
  readonly residentId: ResidentId
  readonly rev: number
  readonly asked: readonly Export[]
}

const KEPT_MS = RETENTION.exports.days * DAY_MS

/** Those that can still be read. */
export const readable = ({ asked }: Exports, now: number): readonly Export[] =>
  asked.filter(({ at }) => now - at < KEPT_MS)

/** One more; not so many a day that somebody else could be reading along. */
export function decideExport(
  before: Exports,
  wanted: Export,
): Outcome<Exports, { readonly code: 'export.tooMany'; readonly max: number }> {
  const asked = readable(before, wanted.at)
  if (asked.length >= EXPORTS_A_DAY) return refuse({ code: 'export.tooMany', max: EXPORTS_A_DAY })
  return accept({ ...before, rev: before.rev + 1, asked: [...asked, wanted] })
}
