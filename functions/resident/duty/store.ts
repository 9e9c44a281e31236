import type { LocalDate } from '../../../shared/kernel/dates'
import type { PlaceId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { DutyWeekEntity } from './entities'
import type { DutyWeek } from './rules'

const facts = factsOf<DutyWeek>(DutyWeekEntity)

export const loadWeek = (nodeId: PlaceId, week: LocalDate): Promise<DutyWeek | undefined> =>
  facts.load({ nodeId, week }, { consistent: true })

/** Those weeks of a place in which somebody is on duty. */
export const loadWeeks = async (
  nodeId: PlaceId,
  weeks: readonly LocalDate[],
  { consistent } = { consistent: true },
): Promise<readonly DutyWeek[]> =>
  (
    await facts.loadMany(
      weeks.map((week) => ({ nodeId, week })),
      { consistent },
    )
  ).filter((one) => one !== undefined)
