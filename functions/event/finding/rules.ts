import type { EventWords, SessionCard, SessionStatus, Times } from '../../../shared/contract/event'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import { isPracticeId } from '../../../shared/kernel/practice'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { isOverAt, type NodeId } from '../rules'

/** What a list shows of a session, as its index holds it. */
export type Card = Times &
  Pick<EventWords, 'kind' | 'title'> &
  Pick<SessionCard, 'eventId' | 'venue' | 'fill' | 'reach' | 'cover'> & {
    /** Of what is held for one compound alone. */
    readonly compoundId?: CompoundId
    readonly status: SessionStatus
    readonly isHidden?: true
    /** For its desk: when it is decided whether it takes place, epoch ms. */
    readonly decidesAt?: number
  }

export type Found = { readonly id: string; readonly sortKey: string; readonly card: Card }

/** What somebody in a compound sees: what is held there, and for every place above it; nothing real where one practises. */
export const nodesAround = ({
  compoundId,
  communityId,
  streetId,
  districtId,
}: CompoundPath): readonly NodeId[] =>
  isPracticeId(compoundId) ? [compoundId] : [compoundId, communityId, streetId, districtId]

/** The place in the list where a day begins. */
export const beginningOf = (day: LocalDate): string => `${day}T`

/**
 * The soonest of several lists that are each in order: exact, since every list gave as many as are wanted or all it has.
 */
export const soonestOf = (lists: readonly (readonly Found[])[], limit: number): readonly Found[] =>
  lists
    .flat()
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .slice(0, limit)

type Wanted = { readonly kind?: EventWords['kind'] | undefined; readonly now: number }

/** Not over yet, and of the kind that is asked for. */
export const isWanted = ({ card }: Found, { kind, now }: Wanted): boolean =>
  isOverAt(card) > now && (kind === undefined || card.kind === kind)

/** As many cards as there is room for, and behind which entry the list goes on. */
export function taken(
  looked: readonly Found[],
  wanted: Wanted,
  room: number,
): { readonly found: readonly Found[]; readonly after: string | undefined } {
  const all = looked.filter((one) => isWanted(one, wanted))
  const found = all.slice(0, room)
  const last = all.length > room ? found[room - 1] : looked[looked.length - 1]
  return { found, after: last?.sortKey }
}
