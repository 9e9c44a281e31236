import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Stored } from '../../testing/stored'

const ID = /\b([a-z]{3})_([0-9A-HJKMNP-TV-Z]{26})\b/g
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Where somebody lives or works stays what it is: all stand at the same places. */
const PLACES: ReadonlySet<string> = new Set(['dst', 'str', 'cmt', 'cpd', 'bld'])

/** Once for each resident, and what there are two of; of everything else there is a twentieth. */
const EACH: Readonly<Record<string, number>> = {
  ...{ Resident: 1, Access: 1, Household: 1, Membership: 1, Listing: 1, Booking: 2 },
}
const RARE = 20
/** A page of them is full where there are few as well. */
const LEAST = 60
/** What there is one of, however many live there. */
const ONCE: ReadonlySet<string> = new Set([
  ...['Place', 'Poster', 'Post', 'DutyWeek', 'Roster', 'RosterPage', 'RosterFile', 'Job'],
  ...['Recount', 'Shown', 'ClosedMonth', 'Login', 'SignIn', 'ConsoleSession'],
])

const suffixOf = (n: number): string =>
  [3, 2, 1, 0].map((at) => ALPHABET[Math.floor(n / 32 ** at) % 32]).join('')

/** The same of somebody else: every id of its own but those that stay. */
function cloned(text: string, n: number, kept: ReadonlySet<string>): string {
  return text.replace(ID, (id, kind: string, body: string) =>
    PLACES.has(kind) || kept.has(id) ? id : `${kind}_${body.slice(0, -4)}${suffixOf(n)}`,
  )
}

const kindOf = (item: Stored): string => item['_et']?.S ?? ''

/** Of each kind so many as there are to be, in turn of those that there are. */
function countsFor(residents: number, kinds: readonly string[]): ReadonlyMap<string, number> {
  const rare = Math.max(LEAST, Math.floor(residents / RARE))
  return new Map(kinds.map((kind) => [kind, (EACH[kind] ?? 0) * residents || rare]))
}

const AT_ONCE = 5_000

/** A neighbourhood as it stands and, beside it, so many more of everything as so many residents leave behind. */
export function exportClones(
  folder: string,
  { items, kept }: { readonly items: readonly Stored[]; readonly kept: ReadonlySet<string> },
  residents: number,
): void {
  let lines: string[] = items.map((item) => JSON.stringify({ Item: item }))
  let file = 0
  const flush = (): void => {
    writeFileSync(
      join(folder, `${file++}.json.gz`),
      gzipSync(`${lines.join('\n')}\n`, { level: 1 }),
    )
    lines = []
  }
  const kinds = [...new Set(items.map(kindOf))].filter((kind) => !ONCE.has(kind))
  for (const [kind, count] of countsFor(residents, kinds)) {
    const patterns = items
      .filter((one) => kindOf(one) === kind)
      .map((Item) => JSON.stringify({ Item }))
    // What has no id of its own cannot be there twice.
    const fit = patterns.filter((one) => keyOf(cloned(one, 1, kept)) !== keyOf(one))
    for (let n = 1; n <= count && fit.length > 0; n++) {
      lines.push(cloned(fit[n % fit.length] ?? '', n, kept))
      if (lines.length >= AT_ONCE) flush()
    }
  }
  flush()
}

const keyOf = (line: string): string => {
  const { Item } = JSON.parse(line) as { Item: Stored }
  return `${Item['pk']?.S ?? ''} ${Item['sk']?.S ?? ''}`
}
