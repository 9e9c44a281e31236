import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { pageKey, type RosterImport } from '../rules'
import type { Found } from '../rows/rules'

type Seen = NonNullable<RosterImport['seen']>
type DigestRefusal = {
  readonly code: 'roster.notPreviewed' | 'roster.fileChanged' | 'roster.nothing'
}

/** Exactly the file that somebody has looked at, and one that says something. */
export function decideImport(
  seen: Seen | undefined,
  { digest, ofFile }: { readonly digest: string; readonly ofFile: string },
): Outcome<Seen, DigestRefusal> {
  if (!seen) return refuse({ code: 'roster.notPreviewed' })
  if (seen.digest !== digest || ofFile !== digest) return refuse({ code: 'roster.fileChanged' })
  return seen.counts.households === 0 ? refuse({ code: 'roster.nothing' }) : accept(seen)
}

/** A page holds the people of one unit; no unit has more, and a file that says so has its columns mixed up. */
const MOST_IN_UNIT = 4000

/** Leaves out a unit that holds more than any does. */
export function withRoom(found: Found): Found {
  const sizes = new Map<string, number>()
  for (const entry of found.entries) {
    const key = pageKey(entry)
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  const full = new Set([...sizes].flatMap(([key, size]) => (size > MOST_IN_UNIT ? [key] : [])))
  if (full.size === 0) return found
  const beyond = found.entries.filter((entry) => full.has(pageKey(entry)))
  const wrong = beyond.map(({ place }) => ({ ...place, reason: 'unitTooFull' as const }))
  return {
    ...found,
    entries: found.entries.filter((entry) => !full.has(pageKey(entry))),
    wrong: [...found.wrong, ...wrong],
  }
}

// A transaction takes a hundred things and four megabytes.
const MOST_PARTS = 40
const MOST_LETTERS = 1_000_000

/** Parts that are written together, in their order. */
export function bundles<Part extends { readonly letters: number }>(
  parts: readonly Part[],
): Part[][] {
  const made: Part[][] = []
  let letters = 0
  for (const part of parts) {
    const last = made[made.length - 1]
    letters += part.letters
    if (!last || last.length >= MOST_PARTS || letters > MOST_LETTERS) {
      made.push([part])
      letters = part.letters
    } else last.push(part)
  }
  return made
}
