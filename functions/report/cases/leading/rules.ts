import type { LocalDate } from '../../../../shared/kernel/dates'
import type { Case, CaseKind } from '../rules'

/** By kind, the page of the console on which it is decided, below the place that is looked at. */
const PAGES: Readonly<Record<CaseKind, (id: string, own: string) => string>> = {
  request: (id) => `verifications/${id}`,
  withheld: (id) => `withheld/${id}`,
  complaint: (id) => `complaints/${id}`,
  certificate: (listingId) => `listings/${listingId}`,
  correction: (residentId) => `residents/${residentId}`,
  callBack: () => 'calls',
  appeal: (residentId) => `residents/${residentId}`,
  proposal: (id) => `proposals/${id}`,
  dispute: (id) => `bookings/${id}`,
  overdue: (id) => `bookings/${id}`,
  seatCall: () => 'seat-calls',
  // Kept by session and person: of whom nothing stands in an address.
  selling: (eventId, id) => `events/${eventId}/selling?session=${id.split('#')[0] ?? ''}`,
}

type Led = {
  readonly id: string
  readonly card: {
    readonly kind: CaseKind
    readonly about?: string
    readonly communityId: string
  }
}

/** Lists are kept by community: whoever looks at a street goes to that of the case. */
const LISTED: ReadonlySet<CaseKind> = new Set(['callBack', 'seatCall'])

export function pathTo(nodeId: string, { id, card: { kind, about, communityId } }: Led): string {
  const place = LISTED.has(kind) ? communityId : nodeId
  return `/at/${place}/${PAGES[kind](about ?? id, id)}`
}

/** Whether somebody else wants it by a day. */
export const isWantedBy = ({ wantedFrom }: Pick<Case, 'wantedFrom'>, day: LocalDate): boolean =>
  wantedFrom !== undefined && wantedFrom <= day

type Placed = { readonly card: Pick<Case, 'compoundName' | 'buildingName'> }

/** The same by compound and building, in the order of buildings as people number them; where none is known, last. */
export function byBuilding<Row extends Placed>(
  rows: readonly Row[],
): readonly (readonly [building: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const { compoundName, buildingName } = row.card
    const name = buildingName === undefined ? '' : `${compoundName} ${buildingName}`
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  const isLast = (name: string): number => Number(name === '')
  return [...groups].sort(
    ([a], [b]) => isLast(a) - isLast(b) || a.localeCompare(b, 'zh-CN', { numeric: true }),
  )
}
