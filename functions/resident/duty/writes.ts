import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { DutyWeekEntity } from './entities'
import type { DutyWeek } from './rules'

export const changeWeek = (next: DutyWeek): Change => factsOf<DutyWeek>(DutyWeekEntity).change(next)
