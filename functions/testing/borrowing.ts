import type { Terms } from '../../shared/contract/listing'
import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { HourRange } from '../../shared/kernel/hours'
import type {
  BookingId,
  BuildingId,
  CompoundId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../shared/kernel/ids'
import type { Calendar, Slot } from '../listing/calendar/rules'
import { decideBooking, type Wanted } from '../booking/asking/rules'
import type { Allowance, Booking } from '../booking/rules'

/** Facts for the rules alone: named neighbours, days of May 2026, nothing stored. */
export const may = (date: number): LocalDate =>
  `2026-05-${String(date).padStart(2, '0')}` as LocalDate
export const TODAY = may(1)
export const NOON = startOf(TODAY) + 12 * 3_600_000

const named = <Kind extends string>(text: string) => text as Kind
export const CHEN = named<ResidentId>('res_chen')
export const LI = named<ResidentId>('res_li')
export const WANG = named<ResidentId>('res_wang')

export const hours = (from: string, until: string) => ({ from, until }) as HourRange
/** Hours of one day of May. */
export const onDay = (date: number, from: string, until: string) => ({
  ...{ from: may(date), until: addDays(may(date), 1) },
  hours: hours(from, until),
})

export const TERMS: Terms = { maxDays: 3, leadDays: 0, handover: 'door', acceptance: 'owner' }

/** Auntie Chen's ladder. */
export const ladder = (change: Partial<Calendar> = {}): Calendar => ({
  districtId: named('dst'),
  streetId: named('str'),
  communityId: named('cmt'),
  compoundId: named('cpd'),
  listingId: named<ListingId>('lst_ladder'),
  rev: 1,
  ownerId: CHEN,
  buildingId: named<BuildingId>('bld_3'),
  title: '人字梯',
  coverPhotoId: named<PhotoId>('pho_ladder'),
  accessories: ['防滑套'],
  terms: TERMS,
  isOpen: true,
  booked: [],
  asked: [],
  ...change,
})

type Days = readonly [from: number, until: number]
export const slot = (
  borrowerId: ResidentId,
  [from, until]: Days,
  change: Partial<Slot> = {},
): Slot => ({
  bookingId: named<BookingId>(`bkg_${borrowerId}_${from}`),
  borrowerId,
  householdId: named<HouseholdId>(`hhd_${borrowerId}`),
  from: may(from),
  until: may(until),
  ...change,
})

export const wanted = (borrowerId: ResidentId, [from, until]: Days): Wanted => ({
  id: named<BookingId>(`bkg_${borrowerId}_${from}`),
  borrowerId,
  borrowerBuildingId: named<BuildingId>('bld_5'),
  borrowerCompoundId: named<CompoundId>('cpd'),
  householdId: named<HouseholdId>(`hhd_${borrowerId}`),
  from: may(from),
  until: may(until),
  request: { key: 'key-of-this-tap', hash: 'hash' },
  today: TODAY,
  now: NOON,
})

export const allowance = (open: Allowance['open'] = []): Allowance => ({
  householdId: named<HouseholdId>('hhd_res_li'),
  rev: 0,
  open,
})

export const asks = (borrowerId: ResidentId, days: Days, calendar = ladder()) =>
  decideBooking(calendar, allowance(), wanted(borrowerId, days))

/** A booking as the rules make it, moved on to the state under test. */
export function booking(
  borrowerId: ResidentId,
  days: Days,
  change: Partial<Booking> = {},
): Booking {
  const asked = asks(borrowerId, days)
  if (!asked.ok) throw new Error(`The test's own booking was refused: ${asked.refusal.code}`)
  return { ...asked.value.booking, ...change }
}
