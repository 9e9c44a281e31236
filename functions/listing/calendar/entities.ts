import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

const slot = map({
  bookingId: string(),
  borrowerId: string(),
  householdId: string(),
  from: string(),
  until: string(),
  isOut: boolean().optional(),
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
    }),
    isOpen: boolean(),
    booked: list(slot),
    asked: list(slot),
  }),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'CALENDAR' }),
})
