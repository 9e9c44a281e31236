import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type BookingView,
  listMyBookings,
  showBooking,
  type Side,
} from '../../../../shared/contract/booking'
import type { BookingId } from '../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../api/call'
import { useInName } from '../frame/inName'

const CHECK_MS = 3_000
/** Most checks are done by then; a page that stays open does not ask for half an hour. */
const PATIENT_MS = 120_000

/** Whether a photo of a moment ago has yet to pass. */
const isPhotoChecked = (booking: BookingView | null | undefined): boolean =>
  booking?.photos?.some(({ state, at }) => state === 'checking' && Date.now() - at < PATIENT_MS) ===
  true

/** A booking of mine, or of whom I act for, asked for again so often if need be; `null` when there is none by this name. */
export function useBooking(bookingId: BookingId, everyMs?: number) {
  const onBehalfOf = useInName()
  return useQuery({
    queryKey: ['booking', bookingId, onBehalfOf],
    queryFn: () => askIfThere(showBooking, { bookingId }, { onBehalfOf }),
    refetchInterval: ({ state }) => everyMs ?? (isPhotoChecked(state.data) && CHECK_MS),
  })
}

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
