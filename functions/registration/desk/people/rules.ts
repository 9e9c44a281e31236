import type { Acted, SeatPerson } from '../../../../shared/contract/seatsDesk'
import type { HouseholdId, MembershipId, ResidentId } from '../../../../shared/kernel/ids'
import type { Act, Registration } from '../../rules'
import { entryIn, residentAt, type Seating } from '../../seating/rules'

/** Somebody in the list, as seats or line have them. */
export type Standing = Pick<SeatPerson, 'status' | 'party' | 'offeredUntil' | 'place'> & {
  readonly residentId: ResidentId
}

const ofEntry = ([key, text]: readonly [string, string]): Standing => {
  const { party, offeredUntil } = entryIn(text)
  return {
    ...{ residentId: residentAt(key), party },
    ...(offeredUntil === undefined ? { status: 'confirmed' } : { status: 'offered', offeredUntil }),
  }
}

/** Where one stands in the list: those who were offered a seat first. */
export const seatedAt = ({ status, residentId }: Standing): string =>
  `${status === 'offered' ? 0 : 1}#${residentId}`

/** Who has a seat or is offered one, in that order. */
export const seatedIn = (seatings: readonly Pick<Seating, 'entries'>[]): readonly Standing[] =>
  seatings
    .flatMap(({ entries }) => Object.entries(entries).map(ofEntry))
    .sort((a, b) => (seatedAt(a) < seatedAt(b) ? -1 : 1))

type Home = {
  readonly id: MembershipId
  readonly householdId: HouseholdId
  readonly compoundName: string
  readonly buildingName: string
}

/** From which home they signed up; absent where they live there no longer. */
export const homeIn = (
  memberships: readonly Home[],
  registration: Pick<Registration, 'householdId'> | undefined,
): Home | undefined =>
  memberships.find(({ householdId }) => householdId === registration?.householdId)

/** As the list says it. */
export const livingAt = (
  home: Home | undefined,
): Pick<SeatPerson, 'membershipId' | 'compoundName' | 'buildingName'> =>
  home
    ? { membershipId: home.id, compoundName: home.compoundName, buildingName: home.buildingName }
    : { compoundName: '', buildingName: '' }

type NameOf = (id: ResidentId) => string

/** What a worker did, with the colleague's form of address for their id. */
export function actedOf({ by, from: _place, life: _life, ...act }: Act, nameOf: NameOf): Acted {
  return { ...act, by: nameOf(by) }
}

/** What the words of a sign-up say, for the desk. */
export function saidIn(
  registration: Registration | undefined,
  nameOf: NameOf,
): Pick<SeatPerson, 'answers' | 'guardianAgrees' | 'proxy' | 'acted'> {
  const { answers, guardianAgrees, proxyId, acts = [] } = registration ?? {}
  return {
    ...(answers === undefined ? {} : { answers: [...answers] }),
    ...(guardianAgrees === undefined ? {} : { guardianAgrees }),
    ...(proxyId === undefined ? {} : { proxy: nameOf(proxyId) }),
    acted: acts.map((act) => actedOf(act, nameOf)),
  }
}

/** Whose names a list needs beside those who stand in it. */
export const helpersOf = (registrations: readonly (Registration | undefined)[]) =>
  registrations.flatMap((one) => [
    ...(one?.proxyId === undefined ? [] : [one.proxyId]),
    ...(one?.acts ?? []).map(({ by }) => by),
  ])
