import type { ContentLabel } from '../../../shared/contract/refusals'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { Event, Rewritten, TextCheck } from '../rules'

/** After a word on what was rewritten: it stands from then on, or waits to be mended beside what stands. */
function withRewritten(event: Event, waiting: Rewritten, check: TextCheck): Event | undefined {
  const isDecided = waiting.label !== undefined || event.status !== 'published'
  if (isDecided || waiting.of !== check.of) return undefined
  const { rewritten: _waiting, ...rest } = event
  return check.is === 'refused'
    ? { ...rest, rewritten: { ...waiting, label: check.label } }
    : { ...rest, words: waiting.words, textCheck: check }
}

/** An event after a worker's word on its text, `undefined` when the text has changed since or was decided on. */
export function withTextCheck(event: Event, check: TextCheck): Event | undefined {
  const { textCheck, rewritten } = event
  if (rewritten) return withRewritten(event, rewritten, check)
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return { ...event, textCheck: check, ...(check.is === 'refused' ? { status: 'declined' } : {}) }
}

/** What came of a proposal. Taken back with the account of whoever proposed it, it is news to nobody. */
const NEWS: Readonly<Partial<Record<Event['status'], 'event.approved' | 'event.declined'>>> = {
  published: 'event.approved',
  declined: 'event.declined',
}

/** Why its words were refused, or the other ones that somebody wrote for it. */
export const refusalOf = ({ textCheck, rewritten }: Event): ContentLabel | undefined =>
  textCheck.is === 'refused' ? textCheck.label : rewritten?.label

/** Who mends refused words: whoever wrote them, of a neighbour’s event the worker who approved it. */
export const menderOf = ({ rewritten, proposal, organiserId }: Event): ResidentId =>
  rewritten?.by ?? proposal?.decidedBy ?? organiserId

/** What a change of an event is news of to whoever holds it, if of anything. */
export function eventNews(
  before: Event | undefined,
  after: Event,
): 'event.approved' | 'event.declined' | 'event.refused' | undefined {
  if (refusalOf(after) !== undefined)
    return before && refusalOf(before) !== undefined ? undefined : 'event.refused'
  return before?.status === 'proposed' ? NEWS[after.status] : undefined
}
