import { setTimeout as wait } from 'node:timers/promises'
import type { ListingId } from '../../../shared/kernel/ids'
import { calendarOf } from '../../listing/calendar/actions'

const LOOKS = 600

/** The verdict on its photo comes by the table's stream: on a busy machine later than whoever wants it. */
export async function untilShown({ id }: { readonly id: ListingId }): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    if ((await calendarOf(id))?.isOpen) return
    await wait(100)
  }
  throw new Error('Something of the demonstration is not shown.')
}
