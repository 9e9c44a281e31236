import type { Mandate as Shown } from '../../../shared/contract/care'
import type { SpokenConsent } from '../../../shared/contract/onTheSpot'
import type { RelativeKind } from '../../../shared/contract/resident'
import { MANDATE_DAYS, MAX_PROXIES } from '../../../shared/contract/care'
import { addDays, type LocalDate, localDateAt, startOf } from '../../../shared/kernel/dates'
import type { HouseholdId, MandateId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

/** Somebody who has no phone of their own. */
export type Care = {
  readonly kind: RelativeKind
  readonly consent: SpokenConsent | 'guardian'
  readonly by: ResidentId
  /** A child's month of birth, as 2016-05. */
  readonly born?: string
  /** Epoch ms. */
  readonly since: number
}

/** Of somebody who was put down by one of the household: who asked, and with whom they live. */
export type Relative = {
  readonly by: ResidentId
  readonly kind: RelativeKind
  readonly consent: Care['consent']
  readonly householdId: HouseholdId
}

/** That one person may act for another: who, for whom, with what consent, from when until when. */
export type Mandate = CompoundPath & {
  readonly id: MandateId
  readonly rev: number
  readonly principalId: ResidentId
  readonly proxyId: ResidentId
  readonly consent: Shown['consent']
  readonly givenBy: ResidentId
  /** Epoch ms. */
  readonly givenAt: number
  readonly lastDay: LocalDate
  readonly endedBy?: ResidentId
  readonly endedAt?: number
  readonly request: { readonly key: string; readonly hash: string }
}

type Proxy = {
  readonly mandateId: MandateId
  readonly proxyId: ResidentId
  readonly until: number
  readonly isPaused?: true
  readonly earlier?: readonly MandateId[]
}
type Rights = { readonly rev: number; readonly proxies?: readonly Proxy[] }

/** The first instant at which a mandate stands no more, epoch ms. */
export const endOf = ({ lastDay }: Pick<Mandate, 'lastDay'>): number => startOf(addDays(lastDay, 1))

/** Since when it stands no more, or will, epoch ms. */
export const overAt = ({
  endedAt,
  lastDay,
}: {
  readonly endedAt?: number | undefined
  readonly lastDay: string
}): number => endedAt ?? endOf({ lastDay: lastDay as LocalDate })

type DayRefusal = { readonly code: 'care.tooLong' }

/** Its last day: a year at the most, and none that is over. */
export function decideLastDay(
  wanted: LocalDate | undefined,
  now: number,
): Outcome<LocalDate, DayRefusal> {
  const today = localDateAt(now)
  const latest = addDays(today, MANDATE_DAYS)
  const day = wanted ?? latest
  return day < today || day > latest ? refuse({ code: 'care.tooLong' }) : accept(day)
}

// Renewed each year, as long as what was done is kept and longer.
const MOST_EARLIER = 5

/** Those of the same proxy that the new one takes the place of, the latest first. */
function earlierOf(proxies: readonly Proxy[], proxyId: ResidentId): readonly MandateId[] {
  const before = proxies.find((one) => one.proxyId === proxyId)
  return before ? [before.mandateId, ...(before.earlier ?? [])].slice(0, MOST_EARLIER) : []
}

type GiveRefusal = { readonly code: 'care.notOfHousehold' | 'care.tooMany' }

/** The person's rights with one more who acts; a mandate that the same proxy had before gives way to this one. */
export function decideGiven<Kind extends Rights>(
  person: Kind,
  mandate: Mandate,
): Outcome<Kind, GiveRefusal> {
  if (mandate.proxyId === mandate.principalId) return refuse({ code: 'care.notOfHousehold' })
  const { proxies = [] } = person
  const others = proxies.filter(
    ({ proxyId, until }) => proxyId !== mandate.proxyId && mandate.givenAt < until,
  )
  if (others.length >= MAX_PROXIES) return refuse({ code: 'care.tooMany' })
  const earlier = earlierOf(proxies, mandate.proxyId)
  const given = {
    ...{ mandateId: mandate.id, proxyId: mandate.proxyId, until: endOf(mandate) },
    ...(earlier.length > 0 ? { earlier } : {}),
  }
  return accept({ ...person, rev: person.rev + 1, proxies: [...others, given] })
}

/** The person's rights without one mandate. */
export const withoutMandate = <Kind extends Rights>(person: Kind, id: MandateId): Kind => ({
  ...person,
  rev: person.rev + 1,
  proxies: (person.proxies ?? []).filter(({ mandateId }) => mandateId !== id),
})

/** The person's rights with one mandate that does not rest any more. */
export const kept = <Kind extends Rights>(person: Kind, id: MandateId): Kind => ({
  ...person,
  rev: person.rev + 1,
  proxies: (person.proxies ?? []).map((one) => {
    const { isPaused: _rest, ...proxy } = one
    return one.mandateId === id ? proxy : one
  }),
})

type Given = Pick<Proxy, 'mandateId' | 'isPaused'>

/** How a mandate stands with the person: nothing where it stands no more. */
export const standingIn = (
  { proxies = [] }: Pick<Rights, 'proxies'>,
  id: MandateId,
  now: number,
): Given | undefined => proxies.find(({ mandateId, until }) => mandateId === id && now < until)

type Standing = { readonly isPaused?: true; readonly isOver?: true }

/**
 * The same for the list of mandates: a guardian finds the one of a child that is 14 by now until it has an account, to
 * take their word back.
 */
export function shownStanding(
  { proxies = [] }: Pick<Rights, 'proxies'>,
  { id, consent }: Pick<Mandate, 'id' | 'consent'>,
  now: number,
): Standing | undefined {
  const given = proxies.find(({ mandateId }) => mandateId === id)
  if (!given) return undefined
  if (now < given.until) return given.isPaused ? { isPaused: true } : {}
  return consent === 'guardian' && !given.isPaused ? { isOver: true } : undefined
}
