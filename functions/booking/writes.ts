import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { AllowanceEntity, BookingEntity } from './entities'
import type { Allowance, Booking } from './rules'

export const changeBooking = (next: Booking): Change => factsOf<Booking>(BookingEntity).change(next)
export const changeAllowance = (next: Allowance): Change =>
  factsOf<Allowance>(AllowanceEntity).change(next)
