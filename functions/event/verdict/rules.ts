import type { Event, TextCheck } from '../rules'

/** An event after a worker's word on its text, `undefined` when the text has changed since or was decided on. */
export function withTextCheck(event: Event, check: TextCheck): Event | undefined {
  const { textCheck } = event
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return { ...event, textCheck: check, ...(check.is === 'refused' ? { status: 'declined' } : {}) }
}

/** What came of a proposal. Taken back with the account of whoever proposed it, it is news to nobody. */
const NEWS: Readonly<Partial<Record<Event['status'], 'event.approved' | 'event.declined'>>> = {
  published: 'event.approved',
  declined: 'event.declined',
}

/** What a change of an event is news of to whoever holds it, if of anything. */
export function eventNews(
  before: Event | undefined,
  after: Event,
): 'event.approved' | 'event.declined' | 'event.refused' | undefined {
  if (after.textCheck.is === 'refused')
    return before?.textCheck.is === 'refused' ? undefined : 'event.refused'
  return before?.status === 'proposed' ? NEWS[after.status] : undefined
}
