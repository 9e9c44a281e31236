import { RETENTION } from '../../../shared/contract/retention'
import { DAY_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import { mentionsMoney } from '../../moderation/text/rules'
import { plain } from '../search/rules'

export type DemandSignal = {
  readonly compoundId: CompoundId
  /** `2030-05`. */
  readonly month: string
  /** Plain: as they are searched for. */
  readonly words: string
  /** Tells two people of one day apart, and nothing about them. */
  readonly hash: string
  readonly rev: number
  /** Epoch seconds. */
  readonly expiresAt: number
}

const KEPT_DAYS = RETENTION.searches.days
const MIN_CHARACTERS = 2
/** A telephone number, a door, a car: nothing that anybody could lend. */
const DIGITS = /\d{5}/

export const monthOf = (day: LocalDate): string => day.slice(0, 7)

/** In epoch seconds, as the table forgets things. */
export const expiryOf = (day: LocalDate): number => (startOf(day) + KEPT_DAYS * DAY_MS) / 1000

/** What to remember of words that found nothing; `undefined` where they are too short or may tell of a person. */
export function wordsToKeep(words: string): string | undefined {
  const kept = plain(words)
  if ([...kept].length < MIN_CHARACTERS || DIGITS.test(kept)) return undefined
  return mentionsMoney(words) || mentionsMoney(kept) ? undefined : kept
}

export type Wanted = { readonly words: string; readonly count: number }

/** How often each was looked for, the most wanted first. */
export function countedFrom(signals: readonly Pick<DemandSignal, 'words'>[]): readonly Wanted[] {
  const counts = new Map<string, number>()
  for (const { words } of signals) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts]
    .map(([words, count]) => ({ words, count }))
    .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words, 'zh'))
}
