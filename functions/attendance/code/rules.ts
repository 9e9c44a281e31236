import { CODE_MS, TICKET_MS } from '../../../shared/contract/attendance'

/** What a code says beside its signature: of a session in which half minute it is shown, of a ticket until when, of a person since when. */
export type Part = { readonly body: string; readonly parts: readonly string[] }

/** So many codes are handed out at once, so that the screen at the door lives through two minutes without the network. */
const AHEAD = 4
const BASE = 36

export const windowAt = (now: number): number => Math.floor(now / CODE_MS)

/** The windows of the next codes with how long each is shown, ms: each while it lasts. */
export function windowsFrom(now: number): readonly { window: number; shownMs: number }[] {
  const first = windowAt(now)
  return Array.from({ length: AHEAD }, (_, n) => ({
    window: first + n,
    shownMs: n === 0 ? (first + 1) * CODE_MS - now : CODE_MS,
  }))
}

/** Shown now, or until a moment ago: whoever scans at the last moment still gets in, a picture that was sent home does not. */
export const isShown = (window: number, now: number): boolean =>
  window === windowAt(now) || window === windowAt(now) - 1

/** Until when a ticket is good that a code of this window opens, epoch ms: the same however often it is asked for. */
export const ticketEndsAt = (window: number): number => window * CODE_MS + TICKET_MS

/** A person's code names the minute in which it was made. */
export const PERSON_CODE_MS = 10 * 60_000
const MINUTE_MS = 60_000
export const minuteAt = (now: number): number => Math.floor(now / MINUTE_MS)
export const personCodeEndsAt = (minute: number): number => minute * MINUTE_MS + PERSON_CODE_MS

/** Whether a person's code was good when it was scanned, epoch ms: not older than ten minutes, nor of later. */
export const isGoodAt = (minute: number, scannedAt: number): boolean =>
  minute <= minuteAt(scannedAt) + 1 && scannedAt < personCodeEndsAt(minute)

export const writtenNumber = (value: number): string => value.toString(BASE)
export const readNumber = (text: string | undefined): number => parseInt(text ?? '', BASE)

/** Body and parts of what was signed, and the signature; `undefined` if it has another form. */
export function partsOf(
  code: string,
  count: number,
):
  | { readonly body: string; readonly parts: readonly string[]; readonly signature: string }
  | undefined {
  const [body = '', ...rest] = code.split('.')
  const signature = rest[rest.length - 1]
  return rest.length === count + 1 && signature !== undefined
    ? { body, parts: rest.slice(0, count), signature }
    : undefined
}
