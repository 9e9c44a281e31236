import { MAX_NEW_CODES, MAX_WRONG_CODES } from '../../../shared/contract/code'
import { RETENTION } from '../../../shared/contract/retention'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { PostId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

export type Purpose = 'appointment' | 'staff' | 'welcome'

/** Eight digits of one person, known to the table by their hash alone. Epoch ms. */
export type PersonCode = {
  readonly digitsHash: string
  readonly rev: number
  readonly purpose: Purpose
  readonly residentId: ResidentId
  /** Of a proof: which post it shows. */
  readonly postId?: PostId
  readonly until: number
  readonly request: { readonly key: string; readonly hash: string }
  /** For the table, in seconds: a repeated request of the day still meets it. */
  readonly expiresAt: number
}

/** How often somebody asked for codes, and typed wrong ones, within an hour. Epoch ms. */
export type CodeTries = {
  readonly residentId: ResidentId
  readonly rev: number
  readonly made: readonly number[]
  readonly wrong: readonly number[]
}

const LIFE_MS: Readonly<Record<Purpose, number>> = {
  appointment: 10 * MINUTE_MS,
  welcome: 10 * MINUTE_MS,
  // A new one each minute, and half a minute for whoever is still typing.
  staff: 1.5 * MINUTE_MS,
}
export const codeEnd = (purpose: Purpose, now: number): number => now + LIFE_MS[purpose]

// An hour more than the day: the last of them may be asked again at its end.
const KEPT_MS = RETENTION.codes.days * DAY_MS + HOUR_MS
/** Epoch seconds. */
export const codeExpiry = (now: number): number => Math.ceil((now + KEPT_MS) / 1000)

const ofTheHour = (instants: readonly number[], now: number): readonly number[] =>
  instants.filter((at) => now - at < HOUR_MS)

/** One more code, if there were not too many within the hour. */
export function decideMaking(
  tries: CodeTries,
  now: number,
): Outcome<CodeTries, { readonly code: 'code.tooMany' }> {
  const made = ofTheHour(tries.made, now)
  if (made.length >= MAX_NEW_CODES) return refuse({ code: 'code.tooMany' })
  return accept({ ...tries, rev: tries.rev + 1, made: [...made, now] })
}

/** Whether somebody has typed so many wrong ones that no other is looked at. */
export const isShut = ({ wrong }: CodeTries, now: number): boolean =>
  ofTheHour(wrong, now).length >= MAX_WRONG_CODES

export const withWrong = (tries: CodeTries, now: number): CodeTries => ({
  ...tries,
  rev: tries.rev + 1,
  wrong: [...ofTheHour(tries.wrong, now), now],
})

/** Whether a code says now what it is asked for. */
export const isGood = (
  code: PersonCode | undefined,
  purpose: Purpose,
  now: number,
): code is PersonCode => code?.purpose === purpose && now < code.until
