import type { EventId } from '../../../shared/kernel/ids'
import type { Event } from '../rules'
import { glanceAtEvents } from '../store'

/** For whose they are: what somebody proposed. */
export const proposalsOf = async (ids: readonly string[]): Promise<readonly Event[]> =>
  (await glanceAtEvents(ids as readonly EventId[])).filter((one) => one !== undefined)
