import type { RosterEncoding, WrongReason } from '../../../shared/contract/roster'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { BuildingId, CompoundId, ResidentId, RosterId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'

/**
 * The doors of one unit, and who is behind them by the list of the property company. Doors, names and numbers are keyed
 * marks: whether somebody matches can be told, and nothing can be read out of it.
 */
export type RosterPage = {
  readonly compoundId: CompoundId
  readonly buildingId: BuildingId
  readonly unit: string
  readonly rev: number
  /** A line each: door, name, number or -, last day or -. In order. */
  readonly lines: string
  /** For the table, in seconds. */
  readonly expiresAt: number
}

/** What there is of a compound's roster. */
export type RosterHead = {
  readonly compoundId: CompoundId
  readonly rev: number
  readonly households: number
  /** Epoch ms; absent once it was deleted. */
  readonly importedAt?: number
}

export type Counts = {
  readonly rows: number
  readonly doubled: number
  readonly households: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly gone: number
  readonly wrongCount: number
  readonly wrong: readonly { sheet: number; line: number; reason: WrongReason }[]
}

/** One file, from the offer to the report. */
export type RosterImport = CompoundPath & {
  readonly id: RosterId
  readonly rev: number
  readonly compoundName: string
  readonly by: ResidentId
  readonly offeredAt: number
  readonly request: { readonly key: string; readonly hash: string }
  /** Of what was previewed: the file, and the roster it was compared with. */
  readonly seen?: {
    readonly digest: string
    readonly encoding: RosterEncoding
    readonly headRev: number
    readonly counts: Counts
  }
  readonly importedAt?: number
  readonly written?: number
  /** For the table, in seconds. */
  readonly expiresAt: number
}

/** Somebody behind a door, in marks. */
export type Sealed = {
  readonly buildingId: BuildingId
  readonly unit: string
  readonly door: string
  readonly name: string
  readonly phone: string
  readonly lastDay?: LocalDate
}
export type Page = Pick<RosterPage, 'buildingId' | 'unit' | 'lines'>

const NONE = '-'
export const pageKey = ({ buildingId, unit }: Pick<Page, 'buildingId' | 'unit'>): string =>
  `${buildingId}#${unit}`

const lineOf = ({ door, name, phone, lastDay }: Sealed): string =>
  [door, name, phone || NONE, lastDay ?? NONE].join(' ')

/** The pages of a list, each unit one; the same list in another order makes the same. */
export function pagesOf(sealed: readonly Sealed[]): readonly Page[] {
  const units = new Map<string, { first: Sealed; lines: string[] }>()
  for (const one of sealed) {
    const key = pageKey(one)
    const unit = units.get(key)
    if (unit) unit.lines.push(lineOf(one))
    else units.set(key, { first: one, lines: [lineOf(one)] })
  }
  return [...units.values()].map(({ first: { buildingId, unit }, lines }) => ({
    ...{ buildingId, unit },
    lines: lines.sort().join('\n'),
  }))
}

const DOOR_LETTERS = 12

/** What stands behind each door of a page. */
function doorsOf({ lines }: Pick<Page, 'lines'>): ReadonlyMap<string, string> {
  const doors = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const door = line.slice(0, DOOR_LETTERS)
    doors.set(door, `${doors.get(door) ?? ''}${line}\n`)
  }
  return doors
}

export type Difference = Pick<Counts, 'households' | 'added' | 'changed' | 'same' | 'gone'>

function countPage(before: Page | undefined, after: Page | undefined): Difference {
  const was = before ? doorsOf(before) : new Map<string, string>()
  const is = after ? doorsOf(after) : new Map<string, string>()
  let [added, changed, same] = [0, 0, 0]
  for (const [door, people] of is) {
    const known = was.get(door)
    if (known === undefined) added++
    else if (known === people) same++
    else changed++
  }
  const gone = [...was.keys()].filter((door) => !is.has(door)).length
  return { households: is.size, added, changed, same, gone }
}

type Compared<Stored> = {
  readonly counts: Difference
  readonly write: readonly { readonly page: Page; readonly before: Stored | undefined }[]
  readonly forget: readonly Stored[]
}

const YEAR_SECONDS = 365 * 86_400
/** Kept for two years behind an import: whoever moves in asks within that time. */
export const pageExpiry = (now: number): number => Math.floor(now / 1000) + 2 * YEAR_SECONDS

/** Written anew where it says something else, or would be forgotten within a year. */
const isStanding = (before: RosterPage | undefined, after: Page, now: number): boolean =>
  before?.lines === after.lines && before.expiresAt - Math.floor(now / 1000) > YEAR_SECONDS

const NOTHING: Difference = { households: 0, added: 0, changed: 0, same: 0, gone: 0 }
const plus = (one: Difference, other: Difference): Difference => ({
  households: one.households + other.households,
  added: one.added + other.added,
  changed: one.changed + other.changed,
  same: one.same + other.same,
  gone: one.gone + other.gone,
})

/** What an import would do to the pages there are. */
export function compare(
  stored: readonly RosterPage[],
  pages: readonly Page[],
  now: number,
): Compared<RosterPage> {
  const before = new Map(stored.map((page) => [pageKey(page), page]))
  const after = new Map(pages.map((page) => [pageKey(page), page]))
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return {
    counts: keys.map((key) => countPage(before.get(key), after.get(key))).reduce(plus, NOTHING),
    write: pages
      .filter((page) => !isStanding(before.get(pageKey(page)), page, now))
      .map((page) => ({ page, before: before.get(pageKey(page)) })),
    forget: stored.filter((page) => !after.has(pageKey(page))),
  }
}
