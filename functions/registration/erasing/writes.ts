import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { RegistrationEntity } from '../entities'
import type { Registration } from '../rules'

/** Gone with whoever signed up; the seats themselves hold ids alone. */
export const forgetRegistration = (registration: Registration): Change => {
  const { residentId, keptUnder, seatsId } = registration
  return removal(RegistrationEntity, { residentId, keptUnder, seatsId }, registration)
}
