import { addDays, localDateAt, startOf } from '../../../shared/kernel/dates'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  PlaceId,
  StreetId,
} from '../../../shared/kernel/ids'
import { asPractice } from '../../../shared/kernel/practice'
import { PRACTICE_WORDS } from '../../../shared/text/zhCN/practice'
import type { Community, Compound } from '../rules'

type IdFor = (
  kind: 'street' | 'community' | 'compound' | 'building',
  ...path: readonly string[]
) => PlaceId

/** Of each community there is one at the most. */
export const practiceIdFor = (communityId: CommunityId, idFor: IdFor): CompoundId =>
  asPractice(idFor('compound', 'practice', communityId) as CompoundId)

const NIGHT_MS = 20 * 60_000

/** Twenty past midnight: when everything in it goes. */
export const nextNight = (now: number): number => {
  const tonight = startOf(localDateAt(now)) + NIGHT_MS
  return now < tonight ? tonight : startOf(addDays(localDateAt(now), 1)) + NIGHT_MS
}

/** 练习小区 of a community, with a community and a street of its own above it: nothing of it meets what is real. */
export function practicePlaces(
  { id: practiceOf, districtId, name }: Community,
  now: number,
  idFor: IdFor,
): { readonly community: Community; readonly compound: Compound } {
  const above = {
    districtId,
    streetId: asPractice(idFor('street', 'practice', practiceOf) as StreetId),
    communityId: asPractice(idFor('community', 'practice', practiceOf) as CommunityId),
  }
  const id = practiceIdFor(practiceOf, idFor)
  return {
    community: {
      ...{ ...above, kind: 'community', rev: 1, id: above.communityId },
      name: PRACTICE_WORDS.community(name),
    },
    compound: {
      ...{ ...above, kind: 'compound', rev: 1, id, compoundId: id, practiceOf },
      ...{ name: PRACTICE_WORDS.compound, streetName: PRACTICE_WORDS.street },
      communityName: PRACTICE_WORDS.community(name),
      buildings: PRACTICE_WORDS.buildings.map((building) => ({
        id: asPractice(idFor('building', 'practice', practiceOf, building) as BuildingId),
        name: building,
      })),
      dueAt: nextNight(now),
    },
  }
}
