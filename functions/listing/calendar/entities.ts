import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { compoundPath, hours, offeredTerms } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

const wish = {
  bookingId: string(),
  borrowerId: string(),
  householdId: string(),
  from: string(),
  until: string(),
  hours: hours.optional(),
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
  hours: hours.optional(),
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
    ...compoundPath,
    ownerId: string(),
    buildingId: string(),
    title: string(),
    coverPhotoId: string(),
    accessories: list(string()),
    terms: offeredTerms,
    isOpen: boolean(),
    booked: list(slot),
    asked: list(slot),
    queue: list(waiting).optional(),
    lately: list(ended).optional(),
  }),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'CALENDAR' }),
})
