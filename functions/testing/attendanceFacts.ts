import type { CheckInId, ResidentId, SessionId } from '../../shared/kernel/ids'
import type { CheckIn } from '../attendance/rules'
import type { Session } from '../event/rules'
import type { Registration } from '../registration/rules'
import { anEvent, sessionAt } from './eventFacts'

/** The morning of the second of May 2030, nine to eleven. */
export const aSession = (change: Partial<Session> = {}): Session => {
  const { words, request: _request, sessions: _sessions, signUp: _signUp, ...path } = anEvent()
  const { organiserId: _by, textCheck: _check, createdAt: _at, ...event } = path
  return {
    ...{ ...event, ...sessionAt(1, 1), eventId: event.id, kind: words.kind, title: words.title },
    ...{ id: 'ses_1' as SessionId, seatsId: 'ses_1' as SessionId, keptUnder: sessionAt(1, 0).day },
    ...{ status: 'open', isShown: true },
    ...change,
  }
}

export const aCheckIn = (change: Partial<CheckIn> = {}): CheckIn => ({
  ...{ id: 'chk_1' as CheckInId, rev: 1, sessionId: 'ses_1' as SessionId },
  ...{ residentId: 'res_1' as ResidentId, party: 2, way: 'code', at: 5 },
  ...{ by: 'res_1' as ResidentId, done: [] },
  ...change,
})

export const aRegistration = (change: Partial<Registration> = {}): Registration =>
  ({
    ...{ id: 'reg_1', rev: 3, residentId: 'res_1', seatsId: 'ses_1', eventId: 'evt_1', life: 1 },
    ...{ status: 'confirmed', party: 1, changedAt: 5, changedBy: 'res_1', done: [] },
    ...change,
  }) as unknown as Registration
