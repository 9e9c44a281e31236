import type { InputOf } from '../../../shared/contract/endpoint'
import type { signUp } from '../../../shared/contract/registration'
import type { RegistrationId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { areSeatsOff, isSignUpOpen, type Session, signUpEndsAt } from '../../event/rules'
import { isActive, type Registration, withAct } from '../rules'

export type Wish = Omit<InputOf<typeof signUp>, 'sessionId'>

type WishRefusal =
  | { readonly code: 'session.notFound' | 'session.cancelled' | 'session.closed' }
  | { readonly code: 'session.notYetOpen'; readonly opensAt: number }
  | { readonly code: 'registration.already' }
  | { readonly code: 'registration.partyTooLarge'; readonly max: number }
  | { readonly code: 'registration.answersMissing' | 'registration.guardianMissing' }
  | { readonly code: 'registration.otherAge'; readonly min?: number; readonly max?: number }

type Refused = { readonly ok: false; readonly refusal: WishRefusal } | undefined

function refusedByTime(session: Session, now: number): Refused {
  if (areSeatsOff(session)) return refuse({ code: 'session.cancelled' })
  if (!isSignUpOpen(session) || now >= signUpEndsAt(session))
    return refuse({ code: 'session.closed' })
  const { opensAt = 0 } = session.terms
  return now < opensAt ? refuse({ code: 'session.notYetOpen', opensAt }) : undefined
}

function refusedByAge({ terms: { minAge, maxAge } }: Session, { isOfAge }: Wish): Refused {
  if ((minAge === undefined && maxAge === undefined) || isOfAge) return undefined
  return refuse({
    code: 'registration.otherAge',
    ...(minAge === undefined ? {} : { min: minAge }),
    ...(maxAge === undefined ? {} : { max: maxAge }),
  })
}

function refusedByTerms(session: Session, wish: Wish): Refused {
  const { maxParty: max = 1, questions = [], withGuardian } = session.terms
  if (wish.party > max) return refuse({ code: 'registration.partyTooLarge', max })
  if ((wish.answers ?? []).length !== questions.length)
    return refuse({ code: 'registration.answersMissing' })
  if (withGuardian && !wish.guardianAgrees) return refuse({ code: 'registration.guardianMissing' })
  return refusedByAge(session, wish)
}

/** Whether somebody may have a seat of this session at all, as far as the session and their wish say. */
export const refusedByWish = (session: Session, wish: Wish, now: number): Refused =>
  refusedByTime(session, now) ?? refusedByTerms(session, wish)

/** Who signs up, from where and in whose name. */
export type Person = {
  readonly id: RegistrationId
  readonly residentId: ResidentId
  readonly home: CompoundPath & Pick<Registration, 'householdId' | 'buildingId'>
  readonly proxyId?: ResidentId | undefined
  /** The worker who does it for them. */
  readonly workerId?: ResidentId | undefined
}

type Facts = {
  readonly session: Session
  readonly before: Registration | undefined
  readonly wish: Wish
  readonly now: number
}

/** What only belongs to a registration where it was said. */
export const saidOf = ({ answers = [], guardianAgrees }: Wish) => ({
  ...(answers.length === 0 ? {} : { answers }),
  ...(guardianAgrees ? { guardianAgrees } : {}),
})

const lifeAfter = (before: Registration | undefined): number => (before?.life ?? 0) + 1

const firstOf = (before: Registration | undefined) => ({
  rev: (before?.rev ?? 0) + 1,
  life: lifeAfter(before),
  done: before?.done ?? [],
  ...(before?.acts === undefined ? {} : { acts: before.acts }),
})

/** Who did it; what workers did is kept through all lives. */
const doneBy = (
  { residentId, proxyId, workerId }: Person,
  { before, now }: Pick<Facts, 'before' | 'now'>,
): Pick<Registration, 'changedBy' | 'proxyId' | 'acts'> => ({
  changedBy: proxyId ?? workerId ?? residentId,
  ...(proxyId === undefined ? {} : { proxyId }),
  ...(workerId === undefined
    ? {}
    : withAct(before ?? {}, { what: 'signedUp', life: lifeAfter(before), by: workerId, at: now })),
})

/** The next life of somebody's registration, as yet neither seated nor in line. */
export function begun(
  person: Person,
  { session, before, wish, now }: Facts,
): Outcome<Registration, { readonly code: 'registration.already' }> {
  if (before && isActive(before)) return refuse({ code: 'registration.already' })
  const { id, residentId, home } = person
  const { districtId, streetId, communityId, compoundId, householdId, buildingId } = home
  const { seatsId, eventId, keptUnder } = session
  return accept({
    ...{ districtId, streetId, communityId, compoundId, householdId, buildingId },
    ...{ id, residentId, seatsId, eventId, keptUnder, ...firstOf(before), ...saidOf(wish) },
    ...{ status: 'confirmed', party: wish.party, signedAt: now, changedAt: now },
    ...doneBy(person, { before, now }),
  })
}
