import type { RosterReport } from '../../../../shared/contract/roster'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { isFresh, lineOf, personAt, personIn, type RosterPage } from '../rules'
import type { Sorted, Unit } from '../sorting/rules'

/** A unit as it is to stand, and how it stood. */
export type Renewal = {
  readonly buildingId: BuildingId
  readonly unit: string
  readonly rows: string
  readonly before: RosterPage | undefined
}
type Counts = Pick<RosterReport, 'added' | 'changed' | 'unchanged' | 'gone'>
/** By room: the lines of who is behind it. */
type Doors = ReadonlyMap<string, string>

const linesIn = (rows: string): readonly string[] => (rows === '' ? [] : rows.split('\n'))

function doorsIn(rows: string): Doors {
  const doors = new Map<string, string>()
  for (const line of linesIn(rows)) {
    const room = line.slice(0, line.indexOf('\t'))
    const others = doors.get(room)
    doors.set(room, others === undefined ? line : `${others}\n${line}`)
  }
  return doors
}

/** Who stood behind a door of which a row is wrong stays until the row is right. */
function staying({ lines, doubtful }: Unit, before: string): readonly string[] {
  if (doubtful.size === 0) return []
  return linesIn(before)
    .map(personIn)
    .filter((one) => doubtful.has(one.room) && !lines.has(personAt(one)))
    .map(lineOf)
}

const rowsOf = (unit: Unit, before: string): string =>
  [...unit.lines.values(), ...staying(unit, before)].sort().join('\n')

function compare(before: string, after: string): Counts {
  if (before === after) return { added: 0, changed: 0, unchanged: doorsIn(after).size, gone: 0 }
  const [old, now] = [doorsIn(before), doorsIn(after)]
  const kept = [...now].filter(([room]) => old.has(room))
  const changed = kept.filter(([room, lines]) => lines !== old.get(room)).length
  return {
    added: now.size - kept.length,
    changed,
    unchanged: kept.length - changed,
    gone: [...old.keys()].filter((room) => !now.has(room)).length,
  }
}

const sum = (a: Counts, b: Counts): Counts => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  gone: a.gone + b.gone,
})
const keyOf = ({ buildingId, unit }: Pick<RosterPage, 'buildingId' | 'unit'>): string =>
  `${buildingId}#${unit}`

/** The buildings that a file speaks of: the others stay as they are. */
export const buildingsIn = ({ units }: Sorted): readonly BuildingId[] => [
  ...new Set(units.filter(({ lines }) => lines.size > 0).map(({ buildingId }) => buildingId)),
]

function renewalsOf({ units }: Sorted, pages: readonly RosterPage[]): readonly Renewal[] {
  const known = new Map(pages.map((page) => [keyOf(page), page]))
  const inFile = new Set(units.map(keyOf))
  const named = units
    .map((unit) => ({ unit, before: known.get(keyOf(unit)) }))
    .filter(({ unit, before }) => unit.lines.size > 0 || before !== undefined)
    .map(({ unit, before }) => {
      const { buildingId, unit: name } = unit
      return { buildingId, unit: name, rows: rowsOf(unit, before?.rows ?? ''), before }
    })
  const left = pages
    .filter((page) => !inFile.has(keyOf(page)))
    .map((page) => ({ buildingId: page.buildingId, unit: page.unit, rows: '', before: page }))
  return [...named, ...left]
}

/** In the order of the contract, whether it comes from the table or not: a second tap hears the very same. */
export const inOrder = (report: RosterReport): RosterReport => ({
  rows: report.rows,
  buildings: report.buildings,
  households: report.households,
  added: report.added,
  changed: report.changed,
  unchanged: report.unchanged,
  gone: report.gone,
  vacant: report.vacant,
  wrong: report.wrong,
  wrongRows: report.wrongRows.map(({ line, until, sheet, reason }) => ({
    line,
    ...(until === undefined ? {} : { until }),
    ...(sheet === undefined ? {} : { sheet }),
    reason,
  })),
  skippedSheets: report.skippedSheets,
})

type Compared = { readonly report: RosterReport; readonly toWrite: readonly Renewal[] }
type From = { readonly pages: readonly RosterPage[]; readonly skippedSheets: readonly string[] }

/** What a file does to the pages of the buildings that it names, and which of them are to be written. */
export function compareRoster(sorted: Sorted, from: From, now: number): Compared {
  const renewals = renewalsOf(sorted, from.pages)
  const counts = renewals
    .map(({ before, rows }) => compare(before?.rows ?? '', rows))
    .reduce(sum, { added: 0, changed: 0, unchanged: 0, gone: 0 })
  const isStanding = ({ before, rows }: Renewal): boolean =>
    before !== undefined && before.rows === rows && (rows === '' || isFresh(before, now))
  return {
    report: {
      ...counts,
      rows: sorted.rows,
      buildings: buildingsIn(sorted).length,
      households: counts.added + counts.changed + counts.unchanged,
      vacant: sorted.vacant,
      wrong: sorted.wrong,
      wrongRows: [...sorted.wrongRows],
      skippedSheets: [...from.skippedSheets],
    },
    toWrite: renewals.filter((one) => !isStanding(one)),
  }
}
