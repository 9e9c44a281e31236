import type { DeskSession } from '../../../shared/contract/eventDesk'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Found } from '../finding/rules'
import { type Event, isOverAt } from '../rules'

/** Whether it stands on this side of now. */
export const isAt = ({ card }: Found, when: 'coming' | 'over', now: number): boolean =>
  isOverAt(card) > now === (when === 'coming')

/** With how its event and its words stand. */
export const deskCard = (
  { id, card }: Found,
  { status, textCheck }: Pick<Event, 'status' | 'textCheck'>,
): DeskSession => ({ ...card, id: id as SessionId, event: status, check: textCheck.is })
