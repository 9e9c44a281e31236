import { type ExportWish, MAX_REASON, MIN_REASON } from '../../../shared/contract/export'
import { DAY_MS } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { LEDGER_NAMES, LEDGER_WORDS as W } from '../../../shared/text/zhCN/export'

/** So many jobs of one person at a time: an office wants one list, not all at once. */
export const MAX_OPEN = 3

type Asked = {
  readonly reason: string
  /** Until when whoever asks has said once more who they are, epoch ms. */
  readonly steppedUpUntil?: number | undefined
  readonly open: number
  readonly now: number
}
export type AskRefusal =
  | { readonly code: 'job.stepUp' }
  | { readonly code: 'job.noReason'; readonly min: number; readonly max: number }
  | { readonly code: 'job.tooMany'; readonly max: number }

export const isSteppedUp = (until: number | undefined, now: number): boolean =>
  until !== undefined && now < until

/** The reason as it is written down, or why nothing is taken along. */
export function decideAsking({
  reason,
  steppedUpUntil,
  open,
  now,
}: Asked): Outcome<string, AskRefusal> {
  const said = reason.trim()
  if (!isSteppedUp(steppedUpUntil, now)) return refuse({ code: 'job.stepUp' })
  if (said.length < MIN_REASON || said.length > MAX_REASON)
    return refuse({ code: 'job.noReason', min: MIN_REASON, max: MAX_REASON })
  return open < MAX_OPEN ? accept(said) : refuse({ code: 'job.tooMany', max: MAX_OPEN })
}

type Finished = { readonly state: string; readonly changedAt: number }
export type FetchRefusal = { readonly code: 'job.notReady' | 'job.gone' | 'job.stepUp' }

/** Whether the file may be fetched: it is written, and it is there. */
export function decideFetching(
  { state, changedAt }: Finished,
  { steppedUpUntil, now }: Pick<Asked, 'steppedUpUntil' | 'now'>,
): Outcome<undefined, FetchRefusal> {
  if (!isSteppedUp(steppedUpUntil, now)) return refuse({ code: 'job.stepUp' })
  if (state !== 'done') return refuse({ code: 'job.notReady' })
  return now < changedAt + DAY_MS ? accept(undefined) : refuse({ code: 'job.gone' })
}

// No program stores a file under such a name.
const UNFIT = /[\\/:*?"<>|\s\p{Cc}]+/gu

export const fetchedAs = (
  placeName: string,
  { what, format }: Pick<ExportWish, 'what' | 'format'>,
  day: string,
): string =>
  `${W.fileName(placeName.replace(UNFIT, ' ').trim(), LEDGER_NAMES[what], day)}.${format}`
