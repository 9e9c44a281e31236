import type { DeskSession } from '../../../../shared/contract/eventDesk'
import type { AttendanceRow } from '../../../../shared/contract/attendance'
import { clockAt, localDateAt } from '../../../../shared/kernel/dates'
import { EVENT_KIND_NAMES } from '../../../../shared/text/zhCN/event'
import {
  BOOKING_STATES,
  LEDGER_WORDS as W,
  SESSION_STATES,
} from '../../../../shared/text/zhCN/export'
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../shared/text/zhCN/listing'
import { type Cell, cellsOf } from '../../../attendance/exporting/rules'
import type { IsBooked } from '../../../booking/ledger/actions'
import type { Lends } from '../../../listing/ledger/actions'
import type { LivesThere } from '../../../resident/household/ledger/actions'
import { asAsked, type Names } from '../../../resident/household/ledger/rules'

type Cells = readonly Cell[]

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** In Shanghai, as a spreadsheet sorts it. */
function instant(at: number): string {
  const { hour, minute } = clockAt(at)
  return `${localDateAt(at)} ${twoDigits(hour)}:${twoDigits(minute)}`
}

export const cellsOfLiving = (row: LivesThere): Cells => [
  ...[row.compoundName, row.buildingName, row.unit, row.room, row.name, row.addressForm],
  row.lastDay,
  row.blockedUntil === undefined ? undefined : instant(row.blockedUntil),
  row.hasAccount ? W.has : W.hasNot,
]

export const cellsOfLent = (row: Lends): Cells => [
  ...[row.compoundName, row.buildingName, row.title, KIND_NAMES[row.kind]],
  row.category && CATEGORY_NAMES[row.category],
  ...[row.owner, localDateAt(row.publishedAt)],
]

export const cellsOfBooking = (row: IsBooked): Cells => [
  ...[row.compoundName, row.title, row.owner, row.borrower, row.from, row.until],
  ...[BOOKING_STATES[row.status], instant(row.requestedAt)],
]

type Held = Pick<DeskSession, 'day' | 'hours' | 'title' | 'kind' | 'venue' | 'status'>

export const cellsOfSession = ({ day, hours, title, kind, venue, status }: Held): Cells => [
  ...[day, hours.from, hours.until, title, EVENT_KIND_NAMES[kind], venue, SESSION_STATES[status]],
]

/** Of whoever is on the list of a session; a name as it was asked for. */
export const cellsOfAttendance = (
  { day, hours, title, status }: Held,
  row: AttendanceRow,
  names: Names,
): Cells => [
  ...[day, hours.from, hours.until, title],
  ...cellsOf({ ...row, name: asAsked(row.name, names) }, status),
]
