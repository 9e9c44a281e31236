import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { ClosedMonthEntity, RemarkEntity } from '../entities'
import type { ClosedMonth, Remark } from './rules'

/** Put if absent, and never written again. */
export const putClosed = (closed: ClosedMonth): Change =>
  factsOf<ClosedMonth>(ClosedMonthEntity).change(closed)

export const putRemark = (remark: Remark): Change => factsOf<Remark>(RemarkEntity).change(remark)
