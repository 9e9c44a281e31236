import { queuesIn } from '../../../listing/finding/waiting/actions'
import type { Place } from '../../../place/rules'
import { forgetStand } from '../../../place/standing/actions'
import { type Reaction, reaction } from '../../../platform/stream'
import { offerInTurn } from '../actions'

const isResting = (place: Place | undefined): boolean =>
  place?.kind === 'compound' && place.status === 'paused'

/** Nobody's turn came while a compound rested: now whoever is in front is asked, thing by thing. */
const reopened = reaction<Place>('Place', async (world, { before, after }) => {
  if (after?.kind !== 'compound' || !isResting(before) || isResting(after)) return
  // What this instance believed of it is a moment old.
  forgetStand(after.id)
  for await (const listingId of queuesIn(after.id)) await offerInTurn(world, listingId)
})

export const reopeningReactions: readonly Reaction[] = [reopened]
