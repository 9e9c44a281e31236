import type { EventWords } from '../../../shared/contract/event'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isSeen } from '../planning/rules'
import type { Event, TextCheck } from '../rules'

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

/** Without what was written before and never stood. */
function bare({ rewritten: _rewritten, ...event }: Event): Event {
  return event
}

type Judged = { readonly textCheck: TextCheck; readonly by: ResidentId }

/**
 * An event whose other words are judged: passed they stand at once. Where nobody is sure, what is seen keeps its words
 * until a colleague has looked, so that those who have a seat still find it; what nobody has seen yet is replaced.
 */
export function changedAs(event: Event, next: Event, { textCheck, by }: Judged): Event {
  if (textCheck.is === 'passed' || !isSeen(event)) return { ...bare(next), textCheck }
  return { ...bare(event), rewritten: { words: next.words, of: textCheck.of, by } }
}
