import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { CheckInEntity } from '../entities'
import type { CheckIn } from '../rules'

/** Gone with whoever came. */
export const forgetCheckIn = (checkIn: CheckIn): Change => {
  const { id, sessionId } = checkIn
  return removal(CheckInEntity, { id, sessionId }, checkIn)
}
