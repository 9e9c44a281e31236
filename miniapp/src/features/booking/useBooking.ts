import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { listMyBookings, showBooking, type Side } from '../../../../shared/contract/booking'
import type { BookingId } from '../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../api/call'

/** A booking of mine; `null` when there is none by this name. */
export const useBooking = (bookingId: BookingId) =>
  useQuery({
    queryKey: ['booking', bookingId],
    queryFn: () => askIfThere(showBooking, { bookingId }),
  })

export const useMyBookings = (side: Side) =>
  useInfiniteQuery({
    queryKey: ['bookings', side],
    queryFn: ({ pageParam }) => ask(listMyBookings, { side, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** After a step: this booking, the lists that show it and the days of the thing are asked again. */
export function useBookingChanged(bookingId: BookingId): () => void {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['booking', bookingId], ['bookings'], ['today'], ['listing']])
      void client.invalidateQueries({ queryKey })
  }
}
