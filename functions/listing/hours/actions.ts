import type * as contract from '../../../shared/contract/ownListing'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { changeOwn } from '../actions'
import { loadCalendar } from '../calendar/store'
import { decideHours } from './rules'

/** When its owner has time. A booking of the same moment changes the calendar, and both are decided again. */
export const setHours: Action<typeof contract.setHours> = (call, asked) =>
  changeOwn(call, asked.listingId, async (listing) => {
    const calendar = await loadCalendar(listing.id)
    const wish = { ...asked, today: call.world.today() }
    const decision = decideHours(listing, wish, calendar?.booked ?? [])
    return decision.ok ? accept({ listing: decision.value }) : decision
  })
