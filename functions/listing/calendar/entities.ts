import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

const wish = {
  bookingId: string(),
  borrowerId: string(),
  householdId: string(),
  from: string(),
  until: string(),
  hours: map({ from: string(), until: string() }).optional(),
}
const slot = map({
  ...wish,
  isOut: boolean().optional(),
  isHeld: boolean().optional(),
  isDisputed: boolean().optional(),
})
const waiting = map({ ...wish, latest: string().optional() })
const ended = map({
  householdId: string(),
  from: string(),
  until: string(),
  hours: map({ from: string(), until: string() }).optional(),
})

/** Beside its listing, under a sort key of its own. */
export const CalendarEntity = new Entity({
  name: 'Calendar',
  table,
  timestamps: false,
  schema: item({
    listingId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string(),
    ownerId: string(),
    buildingId: string(),
    title: string(),
    coverPhotoId: string(),
    accessories: list(string()),
    terms: map({
      maxDays: number(),
      leadDays: number(),
      handover: string(),
      acceptance: string(),
      unit: string().optional(),
      maxHalfHours: number().optional(),
      bufferDays: number().optional(),
      copies: number().optional(),
      reach: string().optional(),
      isGift: boolean().optional(),
      slotMinutes: number().optional(),
      places: number().optional(),
      venue: string().optional(),
      weekly: list(
        map({ weekday: number(), hours: map({ from: string(), until: string() }) }),
      ).optional(),
      exceptions: list(
        map({ day: string(), hours: list(map({ from: string(), until: string() })) }),
      ).optional(),
    }),
    isOpen: boolean(),
    booked: list(slot),
    asked: list(slot),
    queue: list(waiting).optional(),
    lately: list(ended).optional(),
  }),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'CALENDAR' }),
})
