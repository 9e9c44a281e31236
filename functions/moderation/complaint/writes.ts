import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { ComplaintEntity } from './entities'
import type { Complaint } from './rules'

export const changeComplaint = (next: Complaint): Change =>
  factsOf<Complaint>(ComplaintEntity).change(next)
