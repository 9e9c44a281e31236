import type { LocalDate } from '../../../shared/kernel/dates'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  DistrictId,
  HouseholdId,
  ListingId,
  ResidentId,
  SessionId,
  StreetId,
} from '../../../shared/kernel/ids'

/** What waits for a worker, of whatever kind. */
export const CASE_KINDS = [
  'request',
  'withheld',
  'complaint',
  'certificate',
  'correction',
  'callBack',
  'appeal',
  'proposal',
  'dispute',
  'overdue',
  'seatCall',
  'selling',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** One case as the lists of a desk show it: ids and names of places and things, nobody's name. */
export type Case = {
  readonly id: string
  /** That of the fact: an older record of the stream changes nothing. */
  readonly rev: number
  readonly isOpen: boolean
  readonly kind: CaseKind
  readonly districtId: DistrictId
  readonly streetId: StreetId
  readonly communityId: CommunityId
  readonly compoundId?: CompoundId
  readonly compoundName: string
  readonly buildingName?: string
  /** What it is about, where it has a title. */
  readonly title?: string
  /** On whose page it is decided, where that is not its own. */
  readonly about?: string
  /** Whose door or call it is, by id alone. */
  readonly who?: ResidentId
  readonly householdId?: HouseholdId
  /** Of a loan that is late: the thing, since which day somebody else wants it, as its calendar of that revision said. */
  readonly listingId?: ListingId
  readonly wantedFrom?: LocalDate
  readonly wantedRev?: number
  /** Epoch ms; since when it waits. */
  readonly since: number
  /** When it was seen to be over, epoch ms. */
  readonly overAt?: number
}

/** What a fact says of itself, as it is stored; each kind has some of it. */
export type Fact = Pick<Case, 'id' | 'rev' | 'districtId'> & {
  readonly streetId?: StreetId
  readonly communityId?: CommunityId
  readonly compoundId?: CompoundId
  readonly compoundName?: string
  readonly nodeName?: string
  readonly buildingName?: string
  readonly buildingId?: BuildingId
  readonly title?: string
  readonly residentId?: ResidentId
  readonly borrowerId?: ResidentId
  readonly householdId?: HouseholdId
  readonly listingId?: ListingId
  readonly eventId?: string
  /** Of a word about selling: where its workers read it, and of which session. */
  readonly deskId?: CommunityId
  readonly sessionId?: SessionId
  readonly seatsId?: SessionId
  readonly at?: number
  readonly words?: { readonly title?: string } | string
  readonly status: string
  readonly since?: number
  readonly requestedAt?: number
  readonly createdAt?: number
  readonly changedAt?: number
  readonly notBefore?: number
  readonly isOverdueTold?: boolean
  readonly dispute?: { readonly openedAt: number }
  readonly appeal?: { readonly at: number; readonly decision?: unknown }
}

type Waiting = { readonly kind: CaseKind; readonly since: number | undefined }

const waitsWhile =
  (status: string, kind: CaseKind) =>
  (fact: Fact): Waiting | undefined =>
    fact.status === status ? { kind, since: fact.since } : undefined

function appealed({ status, appeal }: Fact): Waiting | undefined {
  const isOpen = status === 'running' && appeal !== undefined && appeal.decision === undefined
  return isOpen ? { kind: 'appeal', since: appeal.at } : undefined
}

function lent({ status, dispute, isOverdueTold, changedAt }: Fact): Waiting | undefined {
  if (status === 'disputed') return { kind: 'dispute', since: dispute?.openedAt }
  const isLate = status === 'handedOver' && isOverdueTold === true
  return isLate ? { kind: 'overdue', since: changedAt } : undefined
}

/** By entity: whether it waits now, as what, and since when. */
const WAITS: Readonly<Record<string, (fact: Fact) => Waiting | undefined>> = {
  Membership: ({ status, requestedAt }) =>
    status === 'requested' ? { kind: 'request', since: requestedAt } : undefined,
  Withheld: waitsWhile('waiting', 'withheld'),
  Complaint: waitsWhile('waiting', 'complaint'),
  Certificate: waitsWhile('waiting', 'certificate'),
  Correction: waitsWhile('waiting', 'correction'),
  // One that nobody answered is tried again later, and waits from then on.
  CallBack: ({ status, since, notBefore }) =>
    status === 'open' ? { kind: 'callBack', since: notBefore ?? since } : undefined,
  Block: appealed,
  Event: ({ status, createdAt }) =>
    status === 'proposed' ? { kind: 'proposal', since: createdAt } : undefined,
  Booking: lent,
  // Since the offer, or since it was last tried in vain.
  Registration: ({ status, changedAt }) =>
    status === 'offered' ? { kind: 'seatCall', since: changedAt } : undefined,
  Selling: ({ status, at }) => (status === 'waiting' ? { kind: 'selling', since: at } : undefined),
}

export const ENTITIES = Object.keys(WAITS)

const titleOf = ({ title, words }: Fact): string | undefined =>
  title ?? (typeof words === 'object' ? words.title : undefined)

const optional = <Value>(name: string, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value }

/**
 * The case that a fact is, open or over; `undefined` where it never was one, or lies beside any community.
 * @param rev of a fact that is deleted one more than it had
 */
export function caseOf(entity: string, fact: Fact, rev = fact.rev): Case | undefined {
  const { id, districtId, streetId, communityId } = fact
  if (streetId === undefined || communityId === undefined) return undefined
  const waiting = WAITS[entity]?.(fact)
  const is = waiting
    ? { isOpen: true, kind: waiting.kind, since: waiting.since ?? 0 }
    : { isOpen: false, kind: CASE_KINDS[0], since: 0 }
  // Of one that is over nothing is left to read: what it was about may be erased with whose it was.
  const shown = waiting ? { ...shownOf(fact), ...idsOf(waiting.kind, fact) } : { compoundName: '' }
  return { ...{ id, rev, districtId, streetId, communityId }, ...is, ...shown }
}

const shownOf = (fact: Fact) => ({
  compoundName: fact.compoundName ?? fact.nodeName ?? '',
  ...optional('compoundId', fact.compoundId),
  ...optional('buildingName', fact.buildingName),
  ...optional('title', titleOf(fact)),
})

/** By kind, where it is decided on the page of something else. */
const ABOUT: Partial<
  Readonly<Record<CaseKind, keyof Fact & ('listingId' | 'residentId' | 'eventId')>>
> = {
  certificate: 'listingId',
  correction: 'residentId',
  appeal: 'residentId',
  selling: 'eventId',
}

/** What is done at a door or, where nobody opens, by a call from there. */
export const AT_THE_DOOR: ReadonlySet<CaseKind> = new Set([
  'request',
  'callBack',
  'overdue',
  'seatCall',
])

function idsOf(kind: CaseKind, fact: Fact) {
  const about = ABOUT[kind]
  const walked = AT_THE_DOOR.has(kind)
    ? {
        ...optional('who', fact.borrowerId ?? fact.residentId),
        ...optional('householdId', fact.householdId),
      }
    : {}
  return {
    ...(about === undefined ? {} : optional('about', fact[about])),
    ...walked,
    ...(kind === 'overdue' ? optional('listingId', fact.listingId) : {}),
  }
}

/** Whether a change of a fact is one of its case: most changes are not, and cost nothing. */
export const concerns = (entity: string, before: Fact | undefined, after: Fact): boolean =>
  [before, after].some((fact) => fact !== undefined && WAITS[entity]?.(fact) !== undefined)
