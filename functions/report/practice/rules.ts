import { DEFAULT_TERMS } from '../../../shared/contract/listing'
import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type {
  EventId,
  HouseholdId,
  ListingId,
  MembershipId,
  PhotoId,
  ResidentId,
} from '../../../shared/kernel/ids'
import { PRACTICE_WORDS } from '../../../shared/text/zhCN/practice'
import type { Event } from '../../event/rules'
import type { Plan } from '../../event/planning/rules'
import type { Listing } from '../../listing/rules'
import { EXAMPLE_PHOTOS } from '../../moderation/photo/examples/rules'
import type { Compound } from '../../place/rules'
import type { Household } from '../../resident/household/rules'
import type { Membership, Resident } from '../../resident/rules'

type Kind = 'resident' | 'membership' | 'household' | 'listing' | 'event' | 'session'
export type IdFor = (kind: Kind, ...words: readonly string[]) => string

/** 练习伙伴: lends what stands there; nobody logs in as them. */
export const partnerIdOf = ({ id }: Pick<Compound, 'id'>, idFor: IdFor): ResidentId =>
  idFor('resident', 'practice', id) as ResidentId

const request = { key: 'practice', hash: 'practice' }

export type Partner = {
  readonly resident: Resident
  readonly membership: Membership
  readonly household: Household
}

const pathOf = ({ districtId, streetId, communityId, compoundId }: Compound) => ({
  ...{ districtId, streetId, communityId, compoundId },
})

export function partnerIn(compound: Compound, now: number, idFor: IdFor): Partner | undefined {
  const [building] = compound.buildings
  if (!building) return undefined
  const residentId = partnerIdOf(compound, idFor)
  const householdId = idFor('household', residentId) as HouseholdId
  const home = { ...pathOf(compound), buildingId: building.id, buildingName: building.name }
  const words = { name: PRACTICE_WORDS.partner, addressForm: PRACTICE_WORDS.partner }
  return {
    resident: { id: residentId, rev: 1, districtId: compound.districtId, ...words },
    membership: {
      ...home,
      ...{ id: idFor('membership', residentId) as MembershipId, rev: 1, residentId, householdId },
      ...{ compoundName: compound.name, status: 'approved', requestedAt: now, decidedAt: now },
      request,
    },
    household: { ...home, id: householdId, rev: 1, unit: '1', room: '101', members: [residentId] },
  }
}

const PICTURES: readonly PhotoId[] = [EXAMPLE_PHOTOS.ladder, EXAMPLE_PHOTOS.drill]

/** Things that are lent at once. Their words are ours, their pictures drawn: nobody has to look at them. */
export const thingsOf = (
  { compound, partner: { membership } }: { compound: Compound; partner: Partner },
  now: number,
  idFor: IdFor,
): readonly Listing[] =>
  PRACTICE_WORDS.things.map(({ title, description, accessories }, n) => {
    const photoId = PICTURES[n] ?? EXAMPLE_PHOTOS.ladder
    const { residentId: ownerId, householdId, buildingId } = membership
    return {
      ...pathOf(compound),
      ...{ ownerId, householdId, buildingId, compoundName: compound.name, request, done: [] },
      ...{ id: idFor('listing', ownerId, `${n}`) as ListingId, rev: 1, edition: 1 },
      ...{ title, description, accessories: [...accessories], category: 'tools' },
      ...{ condition: 'good', terms: { ...DEFAULT_TERMS, acceptance: 'automatic', copies: 5 } },
      ...{ photoIds: [photoId], verdicts: { [photoId]: { state: 'passed', rev: 1 } } },
      ...{ textCheck: { is: 'passed', of: 'practice' }, status: 'published' },
      ...{ createdAt: now, updatedAt: now, publishedAt: now },
    } satisfies Listing
  })

const HOURS = { from: '10:00', until: '11:00' } as HourRange
const SEATS = 20

/** The class of a day, for whoever practises signing up on the days before. */
export const classOf = (day: LocalDate): Plan => ({
  words: {
    ...{ kind: 'class', title: PRACTICE_WORDS.classTitle },
    description: PRACTICE_WORDS.classWords,
  },
  venue: { name: PRACTICE_WORDS.venue },
  sessions: [{ day, hours: HOURS }],
  signUp: 'each',
  terms: { capacity: SEATS },
})

/** On these days there is a class that one can sign up for now. */
export const classDays = (today: LocalDate): readonly LocalDate[] =>
  [1, 2].map((days) => addDays(today, days))

export const classIdOf = ({ id }: Compound, day: LocalDate, idFor: IdFor): EventId =>
  idFor('event', 'practice', id, day) as EventId

/** Its words are ours, too. */
export const PASSED: Event['textCheck'] = { is: 'passed', of: 'practice' }
