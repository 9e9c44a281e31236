import type { Figure } from '../../../../shared/contract/figures'
import type { Place } from '../../../place/rules'
import { masksOf, type Visible, visibleOf } from '../../hiding/masks/rules'
import type { Node } from '../../hiding/ranges/rules'
import type { Counts } from '../../rules'

/** What anybody reads of a place in a month, as of the night that wrote it. */
export type Shown = Visible & {
  readonly placeId: string
  readonly month: string
  readonly rev: number
  readonly placeName: string
  readonly aboveId?: string
}

/** The place above one. */
export function aboveOf(place: Place): string | undefined {
  if (place.kind === 'compound') return place.communityId
  if (place.kind === 'community') return place.streetId
  return place.kind === 'street' ? place.districtId : undefined
}

export const nodeOf = (place: Place): Node => {
  const aboveId = aboveOf(place)
  return { id: place.id, ...(aboveId === undefined ? {} : { aboveId }) }
}

type District = { readonly places: readonly Place[]; readonly countsOf: (id: string) => Counts }

/** All places of a district in a month: what is few is hidden in all of them alike, whoever reads it. */
export function shownIn(month: string, { places, countsOf }: District): readonly Shown[] {
  const nodes = places.map(nodeOf)
  const masks = masksOf({ nodes, countsOf })
  return places.map((place, n) => ({
    ...{ placeId: place.id, month, rev: 1, placeName: place.name },
    ...(nodes[n]?.aboveId === undefined ? {} : { aboveId: nodes[n].aboveId }),
    ...visibleOf(countsOf(place.id), (figure: Figure) => masks.get(figure)?.has(place.id) === true),
  }))
}

const seenOf = ({ counts, hidden, placeName, aboveId }: Shown): string =>
  JSON.stringify([Object.entries(counts).sort(), [...hidden].sort(), placeName, aboveId])

/** Whether it reads as before; of a place where nothing happened nothing is written. */
export const isUnchanged = (before: Shown | undefined, after: Shown): boolean =>
  before === undefined
    ? Object.keys(after.counts).length === 0 && after.hidden.length === 0
    : seenOf(before) === seenOf(after)
