import { RETENTION } from '../../../shared/contract/retention'
import { addDays, DAY_MS, startOf } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { isToCome } from '../callingOff/rules'
import { hasSaidYes } from '../calling/rules'
import type { Registration } from '../rules'

/** Somebody who did not come, and since when a closed list says so, epoch ms. */
export type Missed = { readonly residentId: ResidentId; readonly at: number }

/** So many, and the community calls on the day before. */
export const CALLED_FROM = 2

const counts = ({ at }: Missed, now: number): boolean => at > now - RETENTION.absences.days * DAY_MS

/** How often they did not come lately, none of it excused. */
export const countOf = (missed: readonly Missed[], now: number): number =>
  missed.filter((one) => counts(one, now)).length

/** Whoever did not come so often. */
export function whoIsCalled(missed: readonly Missed[], now: number): readonly ResidentId[] {
  const all = [...new Set(missed.map(({ residentId }) => residentId))]
  return all.filter(
    (id) =>
      countOf(
        missed.filter(({ residentId }) => residentId === id),
        now,
      ) >= CALLED_FROM,
  )
}

/** From the morning of the day before, epoch ms. */
export const callsFrom = ({ day }: Pick<Session, 'day'>): number => startOf(addDays(day, -1))

/** Whether somebody is called before a session: they have a seat, nobody has heard yet whether they come. */
export const isCalledBefore = (
  registration: Registration,
  session: Session,
  now: number,
): boolean =>
  registration.status === 'confirmed' &&
  isToCome(session, now) &&
  now >= callsFrom(session) &&
  !hasSaidYes(registration)
