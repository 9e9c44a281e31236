import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { CheckInEntity, NumberedListEntity, TicketEntity } from './entities'
import type { NumberedList } from './numbering/rules'
import type { CheckIn } from './rules'
import type { UsedTicket } from './store'

export const changeCheckIn = (next: CheckIn): Change => factsOf<CheckIn>(CheckInEntity).change(next)

export const changeNumbered = (next: NumberedList): Change =>
  factsOf<NumberedList>(NumberedListEntity).change(next)

/** Put if absent: a ticket lets one person in. */
export const useTicket = (ticket: UsedTicket): Change =>
  factsOf<UsedTicket>(TicketEntity).change(ticket)
