import type { Absence } from '../../../shared/contract/seats'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
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
