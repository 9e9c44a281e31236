import type { WrongReason } from '../../../../shared/contract/roster'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { type Cell, type Column, type Columns, columnsIn } from '../columns/rules'
import { buildingCalled, doorIn, personKey, roomKey, unitKey } from '../doors/rules'
import { isFormula, lastDayIn, phoneIn, wordsOf } from '../values/rules'

/** Somebody behind a door, as a list has them. */
export type Entry = {
  readonly buildingId: BuildingId
  readonly unit: string
  readonly room: string
  readonly name: string
  /** '' where there is none. */
  readonly phone: string
  readonly lastDay?: LocalDate
  readonly place: Place
}
/** Where a row stands: as people count, the first is 1. */
type Place = { readonly sheet: number; readonly line: number }
export type Wrong = Place & { readonly reason: WrongReason }
export type Found = {
  readonly entries: readonly Entry[]
  readonly wrong: readonly Wrong[]
  /** Rows that say what another one has said. */
  readonly doubled: number
  readonly rows: number
}

type Where = {
  readonly name: string
  readonly buildings: readonly { readonly id: BuildingId; readonly name: string }[]
}
type Words = Readonly<Record<Column, string>>

const COLUMNS: readonly Column[] = [
  ...(['compound', 'address', 'building', 'unit', 'room', 'name', 'phone', 'lastDay'] as const),
]

const read = (row: readonly Cell[], columns: Columns): Words =>
  Object.fromEntries(
    COLUMNS.map((column) => {
      const at = columns[column]
      return [column, at === undefined ? '' : wordsOf(row[at])]
    }),
  ) as Words

const TOTAL = /^(?:合计|总计|小计|共计|总户数|合计户数|总数|共\d+户|制表|填表|备注)/

const isNothing = (row: readonly Cell[]): boolean => row.every((cell) => wordsOf(cell) === '')
const isTotal = (row: readonly Cell[]): boolean => {
  const first = row.map(wordsOf).find((words) => words !== '') ?? ''
  return TOTAL.test(first.normalize('NFKC').replace(/\s/g, ''))
}

/** What is merged, or left out below itself, stands for the rows below: from left to right. */
function filled(words: Words, above: Words): Words {
  if (words.building !== '' || words.address !== '') return words
  const inBuilding = { ...words, building: above.building }
  if (words.unit !== '') return inBuilding
  const inUnit = { ...inBuilding, unit: above.unit }
  return words.room === '' ? { ...inUnit, room: above.room, address: above.address } : inUnit
}

type Failed = { readonly code: WrongReason }
type Read<Value> = Outcome<Value, Failed>
const wrong = (code: WrongReason) => refuse({ code })

const MOST = { unit: 8, room: 8, name: 20 } as const

function doorOf(
  words: Words,
  { buildings }: Where,
): Read<Pick<Entry, 'buildingId' | 'unit' | 'room'>> {
  const whole = doorIn(words.address || (words.building === '' ? words.room : ''))
  const { building, unit, room } = whole ?? words
  if (room === '') return wrong('noRoom')
  const found = buildingCalled(buildings, building)
  if (!found) return wrong('unknownBuilding')
  const door = { buildingId: found.id, unit: unitKey(unit), room: roomKey(room) }
  const isLong = door.unit.length > MOST.unit || door.room.length > MOST.room
  return isLong ? wrong('tooLong') : accept(door)
}

const NAMES = /[、,，;；/]/

function namesIn(words: string): Read<readonly string[]> {
  const names = words.split(NAMES).map((one) => one.trim())
  const there = names.filter((one) => one !== '')
  if (there.length === 0) return wrong('noName')
  if (there.some((one) => /[*＊×]/.test(one))) return wrong('maskedName')
  return there.some((one) => one.length > MOST.name) ? wrong('tooLong') : accept(there)
}

/** The number and the end of the lease. */
function moreOf(words: Words): Read<Pick<Entry, 'phone' | 'lastDay'>> {
  const phone = phoneIn(words.phone)
  if (phone === undefined) return wrong('phone')
  const lastDay = lastDayIn(words.lastDay)
  if (lastDay === undefined) return wrong('date')
  return accept({ phone, ...(lastDay === 'none' ? {} : { lastDay }) })
}

/** What makes a whole row unusable, whatever else it says. */
function misfitOf(words: Words, { name }: Where): WrongReason | undefined {
  if (Object.values(words).some(isFormula)) return 'formula'
  const isOther = words.compound !== '' && personKey(words.compound) !== personKey(name)
  return isOther ? 'otherCompound' : undefined
}

function entriesOf(words: Words, where: Where, place: Place): Read<readonly Entry[]> {
  const misfit = misfitOf(words, where)
  if (misfit !== undefined) return wrong(misfit)
  const door = doorOf(words, where)
  if (!door.ok) return door
  const names = namesIn(words.name)
  if (!names.ok) return names
  const more = moreOf(words)
  if (!more.ok) return more
  return accept(names.value.map((name) => ({ ...door.value, ...more.value, name, place })))
}

const keyOf = ({ buildingId, unit, room, name }: Entry): string =>
  [buildingId, unit, room, personKey(name)].join('|')
const isSame = (one: Entry, other: Entry): boolean =>
  one.phone === other.phone && one.lastDay === other.lastDay

/** Takes rows one by one, in the order of the file. */
export class Gathering {
  readonly #where: Where
  readonly #entries = new Map<string, Entry>()
  readonly #wrong: Wrong[] = []
  #doubled = 0
  #rows = 0

  constructor(where: Where) {
    this.#where = where
  }

  #add(entries: readonly Entry[], place: Place): void {
    const known = entries.map((entry) => this.#entries.get(keyOf(entry)))
    if (known.some((one, at) => one && !isSame(one, entries[at] ?? one)))
      this.#wrong.push({ ...place, reason: 'contradiction' })
    else if (known.every((one) => one !== undefined)) this.#doubled++
    else for (const entry of entries) this.#entries.set(keyOf(entry), entry)
  }

  /** The rows below a header. */
  sheet(
    rows: readonly (readonly Cell[])[],
    { sheet, at, columns }: { sheet: number; at: number; columns: Columns },
  ): void {
    let above = read([], {})
    for (const [below, row] of rows.slice(at + 1).entries()) {
      if (isNothing(row) || isTotal(row) || columnsIn(row)) continue
      const place = { sheet, line: at + below + 2 }
      const words = filled(read(row, columns), above)
      above = words
      this.#rows++
      const entries = entriesOf(words, this.#where, place)
      if (entries.ok) this.#add(entries.value, place)
      else this.#wrong.push({ ...place, reason: entries.refusal.code })
    }
  }

  get found(): Found {
    return {
      ...{ entries: [...this.#entries.values()], wrong: this.#wrong },
      ...{ doubled: this.#doubled, rows: this.#rows },
    }
  }
}
