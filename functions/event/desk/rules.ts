import type { DeskSession } from '../../../shared/contract/eventDesk'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Found } from '../finding/rules'
import type { Place } from '../../place/rules'
import { type Event, isOverAt, type NodeId, type NodePath } from '../rules'

/** Whether it stands on this side of now. */
export const isAt = ({ card }: Found, when: 'coming' | 'over', now: number): boolean =>
  isOverAt(card) > now === (when === 'coming')

/** With how its event and its words stand. */
export const deskCard = (
  { id, card: { compoundId: _where, fill = 'enough', ...words } }: Found,
  { status, textCheck }: Pick<Event, 'status' | 'textCheck'>,
): DeskSession => ({ ...words, fill, id: id as SessionId, event: status, check: textCheck.is })

/** At the desk of a compound only what is held for it; at that of a community all that is held in it. */
export const isHeldAt = ({ card }: Found, place: Pick<Place, 'id' | 'kind'>): boolean =>
  place.kind !== 'compound' || card.compoundId === place.id

/** Whose desk holds it: the community's, for its compounds too. */
export const deskOf = (place: Partial<Pick<NodePath, 'communityId'>> & { readonly id: NodeId }) =>
  place.communityId ?? place.id
