import type { Event, TextCheck } from '../rules'

/** An event after a worker's word on its text, `undefined` when the text has changed since or was decided on. */
export function withTextCheck(event: Event, check: TextCheck): Event | undefined {
  const { textCheck } = event
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return { ...event, textCheck: check, ...(check.is === 'refused' ? { status: 'declined' } : {}) }
}

/** What a change of an event is news of to whoever holds it, if of anything. */
export function eventNews(
  before: Event | undefined,
  after: Event,
): 'event.approved' | 'event.declined' | 'event.refused' | undefined {
  if (after.textCheck.is === 'refused')
    return before?.textCheck.is === 'refused' ? undefined : 'event.refused'
  if (before?.status !== 'proposed' || after.status === before.status) return undefined
  if (after.status === 'declined') return 'event.declined'
  // Taken back with the account of whoever proposed it: nobody hears of that.
  return after.status === 'published' ? 'event.approved' : undefined
}
