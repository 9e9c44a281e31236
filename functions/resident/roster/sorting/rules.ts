import type { WrongReason, WrongRow } from '../../../../shared/contract/roster'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { isBroken, isVacant, leaseEnd, phoneTail } from '../cells/rules'
import { buildingWord, evened, personWord, roomWord, unitWord } from '../names/rules'
import {
  type Fields,
  fieldsOf,
  isNoRow,
  NO_PLACE,
  type Part,
  type Place,
  placeIn,
} from '../rows/rules'
import { lineOf, personAt } from '../rules'
import { nameWrong } from '../wrong/rules'

type Door = { readonly buildingId: BuildingId; readonly unit: string; readonly room: string }
type Found = {
  readonly door?: Door
  readonly wrong?: WrongReason
  readonly lines?: readonly Named[]
}
/** A flat where nobody lives. */
const EMPTY: Found = {}
/** Who is behind which door, and the line that is stored of them. */
type Named = readonly [person: string, line: string]

/** A unit as a file has it: the line that is stored, by room and name. */
export type Unit = {
  readonly buildingId: BuildingId
  readonly unit: string
  readonly lines: Map<string, string>
  /** Behind which a row is wrong: who was there stays. */
  readonly doubtful: Set<string>
}
export type Sorted = {
  readonly units: readonly Unit[]
  readonly rows: number
  readonly vacant: number
  readonly wrong: number
  readonly wrongRows: readonly WrongRow[]
}
export type Building = { readonly id: BuildingId; readonly name: string }

const MAX_NAME = 20
const MAX_WORD = 8
/** More than the highest house has; a page stays far below what an item may hold. */
export const MAX_IN_UNIT = 2000

/** The same text is worked on once: a list says it again and again. */
function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = work(text)
    known.set(text, value)
    return value
  }
}

/** Which building is meant: as it is called, or by the one name of all its spellings, where that names one alone. */
function finderOf(buildings: readonly Building[]): (typed: string) => BuildingId | undefined {
  const exact = new Map(buildings.map(({ id, name }) => [evened(name), id]))
  const alike = new Map<string, readonly BuildingId[]>()
  for (const { id, name } of buildings)
    alike.set(buildingWord(name), [...(alike.get(buildingWord(name)) ?? []), id])
  return remembered((typed) => {
    const [only, ...others] = alike.get(buildingWord(typed)) ?? []
    return exact.get(evened(typed)) ?? (others.length === 0 ? only : undefined)
  })
}

const isMissing = (text: string): boolean => text === '' || isBroken(text)

type Tools = {
  readonly building: (typed: string) => BuildingId | undefined
  readonly unit: (typed: string) => string
  readonly room: (typed: string) => string
  readonly until: (typed: string) => string | undefined
}
const toolsFor = (buildings: readonly Building[]): Tools => ({
  building: finderOf(buildings),
  unit: remembered(unitWord),
  room: remembered(roomWord),
  until: remembered(leaseEnd),
})

function doorAt({ building, unit, room }: Place, tools: Tools): Found {
  if (building === '') return { wrong: 'noBuilding' }
  const buildingId = tools.building(building)
  if (buildingId === undefined) return { wrong: 'unknownBuilding' }
  if (isMissing(room)) return { wrong: 'noRoom' }
  const door = { buildingId, unit: tools.unit(unit), room: tools.room(room) }
  return door.unit.length > MAX_WORD || door.room.length > MAX_WORD
    ? { wrong: 'longRoom' }
    : { door }
}

const APART = /[、,，;；]/
const isSomebody = (name: string): boolean => name !== ''
const namesIn = (cell: string): readonly string[] =>
  (APART.test(cell) ? cell.split(APART) : [cell]).map(personWord).filter(isSomebody)

/** What one row says: who lives behind which door, or why it says nothing. */
function readRow(fields: Fields, place: Place, tools: Tools): Found {
  const found = doorAt(place, tools)
  const { door } = found
  if (!door) return found
  const names = isBroken(fields.name) ? [] : namesIn(fields.name)
  if (names.length === 0) return { door, wrong: 'noName' }
  if (names.some((name) => name.length > MAX_NAME)) return { door, wrong: 'longName' }
  const tail = phoneTail(fields.phone)
  if (tail === undefined) return { door, wrong: 'badPhone' }
  const until = tools.until(fields.until)
  if (until === undefined) return { door, wrong: 'badDate' }
  const { room } = door
  const lineFor = (name: string): Named => [
    personAt({ room, name }),
    lineOf({ room, name, tail, until }),
  ]
  return { door, lines: names.map(lineFor) }
}

/** By building, by unit: neither key has to be put together for every row. */
type Units = Map<BuildingId, Map<string, Unit>>

function unitAt(units: Units, { buildingId, unit }: Door): Unit {
  const known = units.get(buildingId)?.get(unit)
  if (known) return known
  const made: Unit = { buildingId, unit, lines: new Map(), doubtful: new Set() }
  units.set(buildingId, (units.get(buildingId) ?? new Map<string, Unit>()).set(unit, made))
  return made
}

/** Puts people behind their door; why not, where they are there already or too many are. */
function settle(unit: Unit, lines: readonly Named[]): WrongReason | undefined {
  const news = lines.filter(([person]) => !unit.lines.has(person))
  if (news.length === 0) return 'repeated'
  if (unit.lines.size + news.length > MAX_IN_UNIT) return 'crowded'
  for (const [person, line] of news) unit.lines.set(person, line)
  return undefined
}

function take(units: Units, { door, wrong, lines = [] }: Found) {
  if (!door) return wrong
  const unit = unitAt(units, door)
  const reason = wrong ?? settle(unit, lines)
  if (reason !== undefined && reason !== 'repeated') unit.doubtful.add(door.room)
  return reason
}

type Taker = (line: number, found: Found) => void

/** The rows of one sheet that say something, or should: each is given on at once, so that none has to be kept. */
function readSheet(part: Part, tools: Tools, take: Taker): void {
  const { sheet, header } = part
  let place = NO_PLACE
  for (let at = header.at + 1; at < sheet.rows.length; at++) {
    const row = sheet.rows.at(at) ?? []
    const fields = fieldsOf(row, header.columns)
    if (isNoRow(row, fields, header)) continue
    place = placeIn(fields, place)
    take(at + 1, isVacant(fields.name) ? EMPTY : readRow(fields, place, tools))
  }
}

/** Sorts the rows of all sheets by unit and door; each that cannot be sorted is named with its line. */
export function sortRows(parts: readonly Part[], buildings: readonly Building[]): Sorted {
  const tools = toolsFor(buildings)
  const units: Units = new Map()
  const wrongRows: WrongRow[] = []
  const counts = { rows: 0, vacant: 0, wrong: 0 }
  for (const part of parts) {
    const where = parts.length > 1 ? { sheet: part.sheet.name } : {}
    readSheet(part, tools, (line, found) => {
      counts.rows++
      if (found === EMPTY) counts.vacant++
      const reason = take(units, found)
      if (reason === undefined) return
      counts.wrong++
      nameWrong(wrongRows, { line, ...where, reason })
    })
  }
  return {
    ...counts,
    units: [...units.values()].flatMap((byUnit) => [...byUnit.values()]),
    wrongRows,
  }
}
