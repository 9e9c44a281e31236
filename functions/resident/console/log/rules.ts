import type { Noted } from '../../../../shared/contract/audit'
import { idPattern } from '../../../../shared/kernel/ids'

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
