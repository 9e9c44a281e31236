import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { CalendarEntity } from './entities'
import type { Calendar } from './rules'

export const changeCalendar = (next: Calendar): Change =>
  factsOf<Calendar>(CalendarEntity).change(next)
