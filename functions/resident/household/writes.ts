import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { DoorEntity, HouseholdEntity } from './entities'
import type { Door, Household } from './rules'

export const changeHousehold = (next: Household): Change =>
  factsOf<Household>(HouseholdEntity).change(next)
/** The last of it is gone: nobody's room stays behind. */
export const forgetHousehold = (household: Household): Change =>
  removal(HouseholdEntity, { id: household.id }, household)
export const changeDoor = (next: Door): Change => factsOf<Door>(DoorEntity).change(next)
