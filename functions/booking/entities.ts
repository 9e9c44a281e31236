import { any, boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../platform/due'
import { expiryOf } from '../platform/expiry'
import { agreedTerms, compoundPath, doneRequests, hidden, hours, request } from '../platform/fields'
import { Entity, table } from '../platform/table'
import { isInQueue, isOpen } from './rules'

const thanks = map({
  ...{ thanks: boolean(), again: string(), at: number(), times: number() },
  thankedAt: number().optional(),
})
const dispute = map({
  ...{ openedAt: number(), openedBy: string(), was: string(), reason: string() },
  said: list(map({ by: string(), words: string(), at: number() })),
  decision: map({
    ...{ is: string(), mediation: string(), by: string(), at: number() },
    words: string().optional(),
    until: string().optional(),
  }).optional(),
})
type Sorted = { readonly status: string; readonly from: string; readonly id: string }
// What is still open stands apart, so that it is found without reading through years of history.
const sortKey = (fact: unknown): string => {
  const { status, from, id } = fact as Sorted
  return `${isOpen({ status } as never) ? 'RUNNING' : 'OVER'}#${from}#${id}`
}

type OfDesk = Sorted & {
  readonly communityId: string
  readonly compoundId: string
  readonly until: string
  readonly dispute?: { readonly openedAt: number }
}
const AHEAD: ReadonlySet<string> = new Set(['requested', 'accepted'])

/** Where workers find it while it is open: disputed, out, or to come. */
function deskPartition(fact: unknown): string | undefined {
  const { status, communityId, compoundId } = fact as OfDesk
  if (status === 'disputed') return `COMMUNITY#${communityId}#DISPUTES`
  if (status === 'handedOver') return `COMPOUND#${compoundId}#OUT`
  return AHEAD.has(status) ? `COMPOUND#${compoundId}#AHEAD` : undefined
}

/** The longest disputed, the first due, the soonest to come. */
function deskSortKey(fact: unknown): string | undefined {
  const { status, from, until, dispute: open, id } = fact as OfDesk
  if (status === 'disputed') return open && `${open.openedAt}#${id}`
  if (status === 'handedOver') return `${until}#${id}`
  return AHEAD.has(status) ? `${from}#${id}` : undefined
}

/** Addressed by its own id; found by its borrower (gsi1), its owner (gsi2), by what is due (gsi4) and, while it is open, by its workers (gsi3). */
export const BookingEntity = new Entity({
  name: 'Booking',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    listingId: string(),
    ownerId: string(),
    ownerBuildingId: string(),
    borrowerId: string(),
    borrowerBuildingId: string(),
    borrowerCompoundId: string().optional(),
    householdId: string(),
    proxyId: string().optional(),
    title: string(),
    kind: string().optional(),
    coverPhotoId: string(),
    accessories: list(string()),
    terms: agreedTerms,
    from: string(),
    until: string(),
    hours: hours.optional(),
    status: string(),
    because: string().optional(),
    requestedAt: number(),
    changedAt: number(),
    changedBy: string(),
    dueAt: number().optional(),
    isOverdueTold: boolean(),
    told: string().optional(),
    latest: string().optional(),
    renewal: map({ until: string(), askedAt: number() }).optional(),
    isRenewed: boolean().optional(),
    wrongCodes: number(),
    got: list(string()).optional(),
    back: list(string()).optional(),
    left: list(map({ place: string(), at: number() })).optional(),
    phrases: list(map({ by: string(), phrase: string(), at: number() })).optional(),
    thanks: map({ borrower: thanks.optional(), owner: thanks.optional() }).optional(),
    actedBy: list(map({ by: string(), what: string(), at: number() })).optional(),
    photos: list(map({ id: string(), end: string(), by: string(), at: number() })).optional(),
    handedOverAt: number().optional(),
    returnedAt: number().optional(),
    dispute: dispute.optional(),
    request,
    done: doneRequests,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ borrowerId }) => `RESIDENT#${borrowerId}#BORROWING`),
    gsi1sk: hidden.link<typeof fact>(sortKey),
    // Who waits in the queue does not stand in the owner's list.
    gsi2pk: hidden.link<typeof fact>(({ ownerId, status }) =>
      isInQueue({ status } as never) ? undefined : `RESIDENT#${ownerId}#LENDING`,
    ),
    gsi2sk: hidden.link<typeof fact>((one) => (isInQueue(one as never) ? undefined : sortKey(one))),
    gsi3pk: hidden.link<typeof fact>(deskPartition),
    gsi3sk: hidden.link<typeof fact>(deskSortKey),
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>((one) =>
        isOpen(one as never) ? undefined : expiryOf('loans', one.changedAt),
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>(({ listingId, title, coverPhotoId, status, from, until, ...fact }) => ({
        ...{ listingId, title, coverPhotoId, status, from, until },
        ...(fact.kind === undefined ? {} : { kind: fact.kind }),
        ...(fact.hours === undefined ? {} : { hours: fact.hours }),
        ...(fact.left === undefined ? {} : { left: fact.left }),
        ...(fact.latest === undefined ? {} : { latest: fact.latest }),
        ...(fact.terms.isGift ? { terms: { isGift: true } } : {}),
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
