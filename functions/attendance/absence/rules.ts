import type { Absence } from '../../../shared/contract/seats'
import { DAY_MS } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { RETENTION } from '../../../shared/contract/retention'
import { changed, type Registration } from '../../registration/rules'

type Said = {
  readonly says: Absence
  readonly by: Registration['residentId']
  readonly now: number
}
type Refusal = { readonly code: 'registration.notFound' | 'attendance.notAbsent' }

/** Whoever did not come says why: what excuses them does so at once, and what contests the list waits for a worker. */
export function decideAbsence(
  registration: Registration | undefined,
  { says, by, now }: Said,
): Outcome<Registration, Refusal> {
  if (!registration) return refuse({ code: 'registration.notFound' })
  if (registration.status !== 'noShow') return refuse({ code: 'attendance.notAbsent' })
  return accept(changed(registration, { absence: says, changedAt: now, changedBy: by }))
}

/** Whether it counts: whoever was ill or needed at home is excused, and behind ninety days it is gone. */
const counts =
  (now: number) =>
  ({ status, absence, changedAt }: Registration): boolean =>
    status === 'noShow' &&
    absence !== 'ill' &&
    absence !== 'family' &&
    now - changedAt < RETENTION.absences.days * DAY_MS

/** From so many on the community calls the day before; it locks nothing. */
export const CALLED_FROM = 2

export const isToBeCalled = (registrations: readonly Registration[], now: number): boolean =>
  registrations.filter(counts(now)).length >= CALLED_FROM
