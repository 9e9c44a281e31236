import type { EventWords } from '../../../shared/contract/event'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Event } from '../rules'

/** Sent back by the check it is mended as a draft; what a worker declined of a neighbour's is not written on. */
const isMendable = ({ status, textCheck }: Event): boolean =>
  status === 'declined' && textCheck.is === 'refused'

/** The event with other words, before they are judged. */
export function decideWords(
  event: Event,
  words: EventWords,
): Outcome<Event, { readonly code: 'event.notInThisState' }> {
  if (event.status === 'draft' || event.status === 'published') return accept({ ...event, words })
  return isMendable(event)
    ? accept({ ...event, words, status: 'draft' })
    : refuse({ code: 'event.notInThisState' })
}
