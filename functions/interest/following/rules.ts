import type { Event } from '../../event/rules'
import { type Drive, settledAs } from '../rules'

/** A drive whose draft is published: held, when the worker has it held. */
export function heldAs(drive: Drive, event: Event): Drive | undefined {
  const [first] = event.sessions
  if (drive.status !== 'enough' || drive.draft?.eventId !== event.id || !first) return undefined
  const { id: sessionId, day, hours } = first
  const draft = { eventId: event.id, sessionId, day, hours }
  return { ...settledAs(drive, 'held', event.changedAt), draft }
}
