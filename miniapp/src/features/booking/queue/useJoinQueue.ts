import { useQueryClient } from '@tanstack/react-query'
import { joinQueue } from '../../../../../shared/contract/bookingQueue'
import { becomeBooking } from '../../frame/navigate'
import { useInName } from '../../frame/inName'
import { useSend } from '../../frame/useSend'

/** Gets in line; the page then becomes the place in it. */
export function useJoinQueue() {
  const client = useQueryClient()
  const inName = useInName()
  return useSend(joinQueue, ({ id, listingId }) => {
    for (const queryKey of [['listing', listingId], ['today'], ['bookings']])
      void client.invalidateQueries({ queryKey })
    becomeBooking(id, inName)
  })
}
