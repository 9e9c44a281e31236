import { NOW } from '../../../shared/contract/figures'
import type { PlaceId } from '../../../shared/kernel/ids'
import { wordsOf } from '../../attendance/story/showing/actions'
import { heldLast } from '../../event/held/actions'
import { compoundsIn } from '../../place/area/actions'
import type { Place } from '../../place/rules'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import { placeReadBy } from '../figures/actions'
import { listSheet } from '../figures/store'
import type { Visible } from '../hiding/masks/rules'
import type { Recount } from '../recount/rules'
import { listRecounts } from '../recount/store'
import { monthsOf, waitingIn } from './rules'

const STORIES = 3
/** What stands now, this month and the one before. */
const MONTHS = 3
const NOTHING: Visible = { counts: {}, hidden: [] }

/** The last few that were held, with the words that were written of them. */
async function storiesOf({ world }: Call<'worker'>, { id }: Place) {
  const held = await heldLast(id, { today: world.today(), count: STORIES })
  return Promise.all(held.map(async (one) => ({ ...one, words: await wordsOf(one.id) })))
}

/** How many compounds lie below; of a whole district nobody counts them for a sheet. */
const sizeOf = async (place: Place): Promise<number | undefined> =>
  place.kind === 'street' || place.kind === 'community'
    ? (await compoundsIn(place)).length
    : undefined

/** One sheet of a place for whoever receives visitors: what it is, what stands, what happened, what waits. */
export async function briefOn(call: Call<'worker'>, placeId: PlaceId) {
  const { world, caller } = call
  const place = await placeReadBy(caller, placeId)
  if (!place) return undefined
  const isDesk = workerOf(caller, place) !== undefined
  const [{ months, waits }, [last], stories, compounds] = await Promise.all([
    listSheet(placeId, MONTHS),
    listRecounts(place.districtId, 1) as Promise<readonly (Recount | undefined)[]>,
    storiesOf(call, place),
    sizeOf(place),
  ])
  const of = (month: string): Visible => months.find((one) => one.month === month) ?? NOTHING
  const [thisMonth, lastMonth] = monthsOf(world.today())
  return {
    ...{ place, isDesk, asOf: last?.startedAt, stories, compounds, now: of(NOW) },
    months: [
      { month: thisMonth, visible: of(thisMonth) },
      { month: lastMonth, visible: of(lastMonth) },
    ] as const,
    // Of a whole district each street says its own.
    waiting: place.kind === 'district' ? undefined : waitingIn(waits, { isDesk }),
  }
}

export type Briefing = NonNullable<Awaited<ReturnType<typeof briefOn>>>
