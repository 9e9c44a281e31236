import { placeOf } from '../../../place/actions'
import { type Caller, desksOf, isAtDesk } from '../../../platform/session'
import type { Card } from '../rules'

/** Whether a blank card is of the community in which somebody has a desk, maybe at one compound of it. */
export async function isOfDesk(caller: Caller, card: Card): Promise<boolean> {
  if (isAtDesk(caller, card)) return true
  const desks = desksOf(caller).map(({ nodeId }) => nodeId)
  const places = await Promise.all(desks.map(placeOf))
  return places.some(
    (place) => place?.kind === 'compound' && place.communityId === card.communityId,
  )
}
