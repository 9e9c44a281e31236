import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { OpeningEntity } from './entities'
import type { Opening } from './rules'

export const addOpening = (opening: Opening): Change =>
  factsOf<Opening>(OpeningEntity).change(opening)
