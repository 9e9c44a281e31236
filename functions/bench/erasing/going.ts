import { cancelAccount, takeBackCancelling } from '../../../shared/contract/account'
import { COOLING_DAYS, RETENTION } from '../../../shared/contract/retention'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { clockAhead } from '../../testing/clock'
import { expire } from '../../testing/expiring'
import type { Person, Town } from '../../testing/town'

/** What time and the stream make of it: as often as it takes for one to have seen the other. */
async function settle(town: Town): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await town.stream?.drain()
    await town.sweep.tick()
  }
  await town.stream?.drain()
}

/** They cancel, think otherwise, and cancel for good. */
export async function cancels(town: Town, me: Person): Promise<void> {
  await me.gets(cancelAccount, {})
  await me.gets(takeBackCancelling, {})
  await me.gets(cancelAccount, {})
  await settle(town)
}

const LOOKS = [
  3 * MINUTE_MS,
  2 * HOUR_MS,
  DAY_MS + HOUR_MS,
  ...[1, 2, 3].map((count) => COOLING_DAYS * DAY_MS + count * HOUR_MS),
]

async function isErased(id: string): Promise<boolean> {
  const { loadCancellation } = await import('../../privacy/account/store')
  return (await loadCancellation(id as ResidentId))?.status === 'erased'
}

/** The week goes by and the sweep erases; whether it came to its end. */
export async function isGone(town: Town, id: string): Promise<boolean> {
  const moveAhead = clockAhead()
  for (const look of LOOKS) {
    moveAhead(look)
    await settle(town)
  }
  return isErased(id)
}

/** Nothing that others keep, and that holds words of somebody, is kept longer than this. */
const KEPT_DAYS = Math.max(RETENTION.notices.days, RETENTION.withheld.days)

/** What the table deletes by itself has been deleted. */
export async function timePasses(town: Town): Promise<void> {
  await expire(town.tableEndpoint, Date.now() + (COOLING_DAYS + KEPT_DAYS + 1) * DAY_MS)
  await town.stream?.drain()
}
