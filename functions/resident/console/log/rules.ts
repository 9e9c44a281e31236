import type { Noted } from '../../../../shared/contract/audit'
import { CONSOLE_SESSION_MS } from '../../../../shared/contract/console'
import { idPattern, type ResidentId } from '../../../../shared/kernel/ids'

/** What of the log is about coming in and going. */
const KINDS: ReadonlySet<string> = new Set<Noted>([
  ...(['signIn', 'signOut', 'stepUp', 'signInNotMe', 'signInWrongNumber'] as const),
  ...(['passkeyAdded', 'passkeyRemoved'] as const),
])
export const isOfSignIns = ({ what }: { readonly what: string }): boolean => KINDS.has(what)

const PASSKEY = idPattern('passkey')
const USED: ReadonlySet<string> = new Set<Noted>(['signIn', 'stepUp'])

/** By what it was said who sits there; nothing of what is no such saying. */
export function wayOf({
  what,
  subjects,
}: {
  readonly what: string
  readonly subjects: readonly string[]
}): 'scan' | 'passkey' | undefined {
  if (!USED.has(what)) return undefined
  return subjects.some((id) => PASSKEY.test(id)) ? 'passkey' : 'scan'
}

type Entry = { readonly what: string; readonly at: number; readonly by: ResidentId }

/** Whether the computer that somebody signed in on could be signed in still: twelve hours are the most. */
export const mayBeIn = ({ what, at }: Pick<Entry, 'what' | 'at'>, now: number): boolean =>
  what === 'signIn' && now < at + CONSOLE_SESSION_MS

/** Since when whoever is in still has been in. */
export const longestIn = (now: number): number => now - CONSOLE_SESSION_MS

/** So many of the first lines that no more people than a page can afford have to be looked after. */
export function fewToLookAfter<Row extends { readonly card: Entry }>(
  rows: readonly Row[],
  { now, most }: { readonly now: number; readonly most: number },
): readonly Row[] {
  const people = new Set<ResidentId>()
  const end = rows.findIndex(({ card }) => {
    if (mayBeIn(card, now)) people.add(card.by)
    return people.size > most
  })
  return end < 0 ? rows : rows.slice(0, end)
}
