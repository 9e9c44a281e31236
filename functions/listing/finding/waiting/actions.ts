import type { CompoundId, ListingId } from '../../../../shared/kernel/ids'
import { guestOf } from '../../../platform/session'
import { glanceAtCalendars } from '../../calendar/store'
import { listVisible } from '../../store'

const AT_ONCE = 100

/** For features above: the things of a compound that somebody waits for, a page of it at a time. */
export async function* queuesIn(compoundId: CompoundId): AsyncGenerator<ListingId> {
  let before: string | undefined
  do {
    const rows = await listVisible(guestOf(compoundId), undefined, { before, limit: AT_ONCE })
    const calendars = await glanceAtCalendars(rows.map(({ id }) => id as ListingId))
    for (const calendar of calendars) if (calendar?.queue?.length) yield calendar.listingId
    before = rows.length < AT_ONCE ? undefined : rows[rows.length - 1]?.sortKey
  } while (before !== undefined)
}
