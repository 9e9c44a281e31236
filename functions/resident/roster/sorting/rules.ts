import {
  MAX_WRONG_SHOWN,
  type WrongReason,
  type WrongRow,
} from '../../../../shared/contract/roster'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { isBelow, isBroken, isVacant, leaseEnd, phoneTail, unwrapped } from '../cells/rules'
import type { Cell, Column, Columns, Header, Sheet } from '../columns/rules'
import { addressIn, buildingWord, evened, personWord, roomWord, unitWord } from '../names/rules'
import { lineOf } from '../rules'

type Fields = Readonly<Record<Column, string>>
type Place = Pick<Fields, 'building' | 'unit' | 'room'>
type Door = { readonly buildingId: BuildingId; readonly unit: string; readonly room: string }
type Found = {
  readonly door?: Door
  readonly wrong?: WrongReason
  readonly lines?: readonly Named[]
}
type Named = readonly [name: string, line: string]

/** A unit as a file has it: by room, by name, the line that is stored. */
export type Unit = {
  readonly buildingId: BuildingId
  readonly unit: string
  readonly doors: Map<string, Map<string, string>>
  /** Behind which a row is wrong: who was there stays. */
  readonly doubtful: Set<string>
  people: number
}
export type Sorted = {
  readonly units: ReadonlyMap<string, Unit>
  readonly rows: number
  readonly wrong: number
  readonly wrongRows: readonly WrongRow[]
}
export type Part = { readonly sheet: Sheet; readonly header: Header }
export type Building = { readonly id: BuildingId; readonly name: string }

const MAX_NAME = 20
const MAX_WORD = 8
/** More than the highest house has; a page stays far below what an item may hold. */
export const MAX_IN_UNIT = 2000

const NO_PLACE: Place = { building: '', unit: '', room: '' }
const textAt = (row: readonly Cell[], at: number | undefined): string =>
  at === undefined ? '' : unwrapped((row[at] ?? '').trim())
const fieldsOf = (row: readonly Cell[], columns: Columns): Fields => ({
  building: textAt(row, columns.building),
  unit: textAt(row, columns.unit),
  room: textAt(row, columns.room),
  name: textAt(row, columns.name),
  phone: textAt(row, columns.phone),
  until: textAt(row, columns.until),
})

/** Merged cells are empty below the first: a place goes on until another one begins. */
function placeIn({ building, unit, room }: Fields, above: Place): Place {
  if (building === '' && unit === '' && room === '') return above
  const address = unit === '' ? addressIn(room) : undefined
  const within = building === '' ? above : { ...NO_PLACE, building }
  if (!address) return { ...within, ...(unit === '' ? {} : { unit }), room }
  return {
    building: address.building === '' ? within.building : address.building,
    unit: address.unit,
    room: address.room,
  }
}

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
}
const toolsFor = (buildings: readonly Building[]): Tools => ({
  building: finderOf(buildings),
  unit: remembered(unitWord),
  room: remembered(roomWord),
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
const namesIn = (cell: string): readonly string[] =>
  (APART.test(cell) ? cell.split(APART) : [cell]).map(personWord).filter((name) => name !== '')

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
  const until = leaseEnd(fields.until)
  if (until === undefined) return { door, wrong: 'badDate' }
  const { room } = door
  return { door, lines: names.map((name) => [name, lineOf({ room, name, tail, until })]) }
}

const isNothing = ({ name, phone, ...place }: Fields): boolean =>
  name === '' && phone === '' && place.building === '' && place.unit === '' && place.room === ''

const isHeaderAgain = (row: readonly Cell[], { sheet, header }: Part): boolean => {
  const { name, room } = header.columns
  const first = sheet.rows[header.at] ?? []
  return textAt(row, name) === textAt(first, name) && textAt(row, room) === textAt(first, room)
}

/** Blank lines, sums, remarks and the header of the next printed page. */
function isNoRow(row: readonly Cell[], fields: Fields, part: Part): boolean {
  if (isNothing(fields)) return true
  const first = row.find((cell) => cell !== null && cell.trim() !== '') ?? ''
  return isBelow(evened(first)) || isHeaderAgain(row, part)
}

function unitAt(units: Map<string, Unit>, { buildingId, unit }: Door): Unit {
  const key = `${buildingId}#${unit}`
  const known = units.get(key)
  if (known) return known
  const made = { buildingId, unit, doors: new Map(), doubtful: new Set<string>(), people: 0 }
  units.set(key, made)
  return made
}

/** Puts people behind their door; why not, where they are there already or too many are. */
function settle(unit: Unit, room: string, lines: readonly Named[]): WrongReason | undefined {
  const door = unit.doors.get(room) ?? new Map<string, string>()
  const news = lines.filter(([name]) => !door.has(name))
  if (news.length === 0) return 'repeated'
  if (unit.people + news.length > MAX_IN_UNIT) return 'crowded'
  for (const [name, line] of news) door.set(name, line)
  unit.people += news.length
  unit.doors.set(room, door)
  return undefined
}

function take(units: Map<string, Unit>, { door, wrong, lines = [] }: Found) {
  if (!door) return wrong
  const unit = unitAt(units, door)
  const reason = wrong ?? settle(unit, door.room, lines)
  if (reason !== undefined && reason !== 'repeated') unit.doubtful.add(door.room)
  return reason
}

/** Sorts the rows of all sheets by unit and door; each that cannot be sorted is named with its line. */
export function sortRows(parts: readonly Part[], buildings: readonly Building[]): Sorted {
  const [units, tools] = [new Map<string, Unit>(), toolsFor(buildings)]
  const wrongRows: WrongRow[] = []
  let [rows, wrong] = [0, 0]
  for (const part of parts) {
    let place = NO_PLACE
    for (let at = part.header.at + 1; at < part.sheet.rows.length; at++) {
      const row = part.sheet.rows[at] ?? []
      const fields = fieldsOf(row, part.header.columns)
      if (isNoRow(row, fields, part)) continue
      place = placeIn(fields, place)
      rows++
      if (isVacant(fields.name)) continue
      const reason = take(units, readRow(fields, place, tools))
      if (reason === undefined) continue
      wrong++
      const where = parts.length > 1 ? { sheet: part.sheet.name } : {}
      if (wrong <= MAX_WRONG_SHOWN) wrongRows.push({ line: at + 1, ...where, reason })
    }
  }
  return { units, rows, wrong, wrongRows }
}
