import { useQueryClient } from '@tanstack/react-query'
import { bookListing } from '../../../../shared/contract/booking'
import { becomeBooking } from '../frame/navigate'
import { useInName } from '../frame/inName'
import { useSend } from '../frame/useSend'

/** Asks for the days; the page then becomes the booking. */
export function useBookListing() {
  const client = useQueryClient()
  const inName = useInName()
  return useSend(bookListing, ({ id, listingId }) => {
    void client.invalidateQueries({ queryKey: ['listing', listingId] })
    void client.invalidateQueries({ queryKey: ['today'] })
    void client.invalidateQueries({ queryKey: ['bookings'] })
    becomeBooking(id, inName)
  })
}
