import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { MandateEntity } from './entities'
import type { Mandate } from './rules'

export const changeMandate = (next: Mandate): Change => factsOf<Mandate>(MandateEntity).change(next)
