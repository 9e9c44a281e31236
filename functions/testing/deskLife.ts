import { DAY_MS, localDateAt } from '../../shared/kernel/dates'
import { clockAhead } from './clock'
import { deskOf } from './computer'
import { atDesk, done, takesAlong } from './office'
import { publishesFigures } from './publishing'
import type { Person, Town } from './town'

const LONGER_THAN_A_MONTH = 32 * DAY_MS

/** A night passes behind all that happened. */
async function night(town: Town): Promise<void> {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
}

/** What somebody at a desk leaves behind: a computer, a list taken along, a month that is closed, with a remark. */
export async function livesAtDesk(town: Town, official: Person): Promise<void> {
  await takesAlong(town, official)
  await deskOf(town, official)
  await night(town)
  const [{ closeMonth, remark }, { monthOf }] = await Promise.all([
    import('../report/monthly/actions'),
    import('../report/rules'),
  ])
  const at = { placeId: town.places.beijiang, month: monthOf(localDateAt(Date.now())) }
  const moveAhead = clockAhead()
  moveAhead(LONGER_THAN_A_MONTH)
  await night(town)
  done(await closeMonth(await atDesk(official), at))
  done(await remark(await atDesk(official), { ...at, words: '月底又认证了一位。', key: 'one-tap' }))
  moveAhead(0)
  await publishesFigures(town)
}
