import {
  ARCHIVED_AFTER_DAYS,
  type DeskSession,
  type DeskSide,
} from '../../../shared/contract/eventDesk'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { beginningOf, type Found } from '../finding/rules'
import type { Place } from '../../place/rules'
import { type Event, isOverAt, type NodeId, type NodePath } from '../rules'
import { checkOf } from '../standing/rules'

/** What was held before this day is archived. */
const archivedBefore = (today: LocalDate): LocalDate => addDays(today, -ARCHIVED_AFTER_DAYS)

function sideOf({ card }: Found, now: number): DeskSide {
  if (isOverAt(card) > now) return 'coming'
  return card.day < archivedBefore(localDateAt(now)) ? 'archived' : 'over'
}

/** Whether it stands on this side of now. */
export const isAt = (row: Found, when: DeskSide, now: number): boolean => sideOf(row, now) === when

/** What is to come begins with this day; what is over ends with it, and what is archived a while before. */
export function edgeOf(when: DeskSide, today: LocalDate): string {
  if (when === 'archived') return beginningOf(archivedBefore(today))
  return beginningOf(when === 'coming' ? today : addDays(today, 1))
}

/** The last row behind which the list goes on: what is archived does not stand among what is over. */
export const isPastIts = (row: Found | undefined, when: DeskSide, now: number): boolean =>
  row !== undefined && when === 'over' && sideOf(row, now) === 'archived'

/** With how its event and its words stand. */
export const deskCard = (
  { id, card: { compoundId: _where, fill = 'enough', ...words } }: Found,
  event: Pick<Event, 'status' | 'textCheck' | 'rewritten'>,
): DeskSession => ({
  ...{ ...words, fill, id: id as SessionId },
  ...{ event: event.status, check: checkOf(event) },
})

/** At the desk of a compound only what is held for it; at that of a community all that is held in it. */
export const isHeldAt = ({ card }: Found, place: Pick<Place, 'id' | 'kind'>): boolean =>
  place.kind !== 'compound' || card.compoundId === place.id

/** Whose desk holds it: the community's, for its compounds too. */
export const deskOf = (place: Partial<Pick<NodePath, 'communityId'>> & { readonly id: NodeId }) =>
  place.communityId ?? place.id

/** Whether it is held at a place or below it. */
export const isHeldBelow = (
  { districtId, streetId, communityId, compoundId }: NodePath,
  nodeId: string,
): boolean => [districtId, streetId, communityId, compoundId].some((id) => id === nodeId)
