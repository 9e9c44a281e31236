import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { PhoneHoldersEntity } from './entities'
import type { PhoneHolders } from './rules'

export const changeHolders = (next: PhoneHolders): Change =>
  factsOf<PhoneHolders>(PhoneHoldersEntity).change(next)
