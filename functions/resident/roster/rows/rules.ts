import { isBelow, unwrapped } from '../cells/rules'
import type { Cell, Column, Columns, Header, Sheet } from '../columns/rules'
import { addressIn, evened } from '../names/rules'

export type Fields = Readonly<Record<Column, string>>
export type Place = Pick<Fields, 'building' | 'unit' | 'room'>
export type Part = { readonly sheet: Sheet; readonly header: Header }

export const NO_PLACE: Place = { building: '', unit: '', room: '' }
const textAt = (row: readonly Cell[], at: number | undefined): string =>
  at === undefined ? '' : unwrapped((row[at] ?? '').trim())
export const fieldsOf = (row: readonly Cell[], columns: Columns): Fields => ({
  building: textAt(row, columns.building),
  unit: textAt(row, columns.unit),
  room: textAt(row, columns.room),
  name: textAt(row, columns.name),
  phone: textAt(row, columns.phone),
  until: textAt(row, columns.until),
})

/** Merged cells are empty below the first: a place goes on until another one begins. */
function within({ building, unit, room }: Place, above: Place): Place {
  if (building !== '') return { building, unit, room }
  return { building: above.building, unit: unit === '' ? above.unit : unit, room }
}

/** Where a row is: as its cells say, as an address in one of them does, or as the row above. */
export function placeIn(fields: Fields, above: Place): Place {
  const { building, unit, room } = fields
  if (building === '' && unit === '' && room === '') return above
  const address = unit === '' ? addressIn(room) : undefined
  return address
    ? within({ ...address, building: address.building || building }, above)
    : within(fields, above)
}

const isNothing = ({ name, phone, ...place }: Fields): boolean =>
  name === '' && phone === '' && place.building === '' && place.unit === '' && place.room === ''

const isHeaderAgain = (fields: Fields, { columns, row }: Header): boolean =>
  fields.name === textAt(row, columns.name) && fields.room === textAt(row, columns.room)

const isFilled = (cell: Cell): boolean => cell !== null && cell.trim() !== ''
const firstOf = (row: readonly Cell[]): string => row.find(isFilled) ?? ''

/** Blank lines, sums, remarks and the header of the next printed page. */
export const isNoRow = (row: readonly Cell[], fields: Fields, header: Header): boolean =>
  isNothing(fields) || isBelow(evened(firstOf(row))) || isHeaderAgain(fields, header)
