import { any, boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { duePartition, dueSortKey } from '../platform/due'
import { table } from '../platform/table'
import { isOpen } from './rules'

const request = { key: string(), hash: string() }
const hidden = string().optional().hidden()

type Sorted = { readonly status: string; readonly from: string; readonly id: string }
// What is still open stands apart, so that it is found without reading through years of history.
const sortKey = (fact: unknown): string => {
  const { status, from, id } = fact as Sorted
  return `${isOpen({ status } as never) ? 'RUNNING' : 'OVER'}#${from}#${id}`
}

/** Addressed by its own id; found by its borrower (gsi1), its owner (gsi2), and by what is due (gsi4). */
export const BookingEntity = new Entity({
  name: 'Booking',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string(),
    listingId: string(),
    ownerId: string(),
    ownerBuildingId: string(),
    borrowerId: string(),
    borrowerBuildingId: string(),
    householdId: string(),
    title: string(),
    coverPhotoId: string(),
    accessories: list(string()),
    terms: map({ maxDays: number(), leadDays: number(), handover: string(), acceptance: string() }),
    from: string(),
    until: string(),
    status: string(),
    requestedAt: number(),
    changedAt: number(),
    changedBy: string(),
    dueAt: number().optional(),
    isOverdueTold: boolean(),
    wrongCodes: number(),
    request: map(request),
    done: list(map({ ...request, at: number(), answer: string() })),
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ borrowerId }) => `RESIDENT#${borrowerId}#BORROWING`),
    gsi1sk: hidden.link<typeof fact>(sortKey),
    gsi2pk: hidden.link<typeof fact>(({ ownerId }) => `RESIDENT#${ownerId}#LENDING`),
    gsi2sk: hidden.link<typeof fact>(sortKey),
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>(({ listingId, title, coverPhotoId, status, from, until }) => ({
        ...{ listingId, title, coverPhotoId, status, from, until },
      })),
  })),
  computeKey: ({ id }) => ({ pk: `BOOKING#${id}`, sk: 'BOOKING' }),
})

export const AllowanceEntity = new Entity({
  name: 'Allowance',
  table,
  timestamps: false,
  schema: item({
    householdId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    open: list(map({ bookingId: string(), residentId: string() })),
  }),
  computeKey: ({ householdId }) => ({ pk: `HOUSEHOLD#${householdId}`, sk: 'ALLOWANCE' }),
})
