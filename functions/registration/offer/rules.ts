import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { changed, type Registration } from '../rules'
import { entryIn, residentAt, type Seating } from '../seating/rules'

type Refusal = { readonly code: 'registration.notOffered' | 'registration.offerOver' }

/** Yes to a seat that is kept, as long as it is. */
export function decideTake(
  registration: Registration,
  { by, now }: { readonly by: ResidentId; readonly now: number },
): Outcome<Registration, Refusal> {
  if (registration.because === 'lapsed') return refuse({ code: 'registration.offerOver' })
  const { status, offeredUntil } = registration
  if (status !== 'offered' || offeredUntil === undefined)
    return refuse({ code: 'registration.notOffered' })
  if (now >= offeredUntil) return refuse({ code: 'registration.offerOver' })
  return accept(changed(registration, { status: 'confirmed', changedAt: now, changedBy: by }))
}

/** Whose offers have lapsed, the longest first; of those of the same minute always in one and the same order. */
export const lapsed = ({ entries }: Pick<Seating, 'entries'>, now: number): readonly ResidentId[] =>
  Object.entries(entries)
    .map(([key, text]) => ({ residentId: residentAt(key), ...entryIn(text) }))
    .filter(({ offeredUntil }) => offeredUntil !== undefined && offeredUntil <= now)
    .sort(
      (a, b) =>
        (a.offeredUntil ?? 0) - (b.offeredUntil ?? 0) || (a.residentId < b.residentId ? -1 : 1),
    )
    .map(({ residentId }) => residentId)
