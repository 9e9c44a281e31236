import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { DoorEntity, HouseholdEntity } from './entities'
import type { Door, Household } from './rules'

const households = factsOf<Household>(HouseholdEntity)

export const changeHousehold = (next: Household): Change => households.change(next)
/** The last of it is gone: nobody's room stays behind. */
export const forgetHousehold = (household: Household): Change =>
  households.remove({ id: household.id }, household)
export const changeDoor = (next: Door): Change => factsOf<Door>(DoorEntity).change(next)
