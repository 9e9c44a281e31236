import type { Change } from '../../../platform/commit'
import { removal } from '../../../platform/removal'
import { OpeningEntity } from '../entities'
import type { Opening } from '../rules'

/** Gone with whom it was about. */
export const forgetOpening = (opening: Opening): Change => {
  const { sessionId, openingId } = opening
  return removal(OpeningEntity, { sessionId, openingId }, opening)
}
