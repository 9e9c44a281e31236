import type { EventWords } from '../../../shared/contract/event'
import type { Event } from '../rules'

/** How its words stand at the desk: of what was rewritten, those. */
export function checkOf({ textCheck, rewritten }: Pick<Event, 'textCheck' | 'rewritten'>) {
  if (!rewritten) return textCheck.is
  return rewritten.label === undefined ? 'withWorker' : 'refused'
}

/** What was last written of it, whether it stands or not: it is what somebody mends. */
export const lastWords = ({ words, rewritten }: Pick<Event, 'words' | 'rewritten'>): EventWords =>
  rewritten?.words ?? words
