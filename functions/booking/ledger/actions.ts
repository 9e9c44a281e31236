import type { BookingStatus } from '../../../shared/contract/booking'
import type { CommunityId, CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { compoundsWithin } from '../../place/area/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import { walk } from '../../platform/walk'
import type { Booking } from '../rules'
import { glanceAtBookings } from '../store'
import { listBooked } from './store'

/** A booking, as the console lists it. */
export type IsBooked = Pick<Booking, 'id' | 'title' | 'from' | 'until' | 'requestedAt'> & {
  readonly status: BookingStatus
  readonly compoundName: string
  /** How neighbours call the two. */
  readonly owner: string
  readonly borrower: string
}
type Page = { readonly rows: readonly IsBooked[]; readonly cursor?: string }
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

type Asked = {
  readonly nodeId: CommunityId | CompoundId
  readonly cursor?: string | undefined
}
type Asking = Pick<Call<'worker'>, 'caller'>
type Found = { readonly compoundName: string; readonly booking: Booking }

const LIMIT = 50

async function rowsOf(found: readonly Found[]): Promise<readonly IsBooked[]> {
  const parties = found.flatMap(({ booking }) => [booking.ownerId, booking.borrowerId])
  const people = await glanceAtAccesses(parties)
  return found.map(({ compoundName, booking }) => {
    const { id, title, from, until, requestedAt, status, ownerId, borrowerId } = booking
    const [owner, borrower] = [ownerId, borrowerId].map((one) => addressFormOf(people.get(one)))
    return {
      ...{ id, title, from, until, requestedAt, status, compoundName },
      ...{ owner: owner ?? '', borrower: borrower ?? '' },
    }
  })
}

/** What was borrowed and is, by compound, what was asked for last first, for those who work there and above. */
export async function listBookings(
  { caller }: Asking,
  { nodeId, cursor }: Asked,
): Promise<Outcome<Page, Refused>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, 'bookings', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const page = { after: after.value, limit: LIMIT }
  const { rows, place: next } = await walk(await compoundsWithin(place), page, ({ id }, at) =>
    listBooked(proof, id, at),
  )
  const bookings = await glanceAtBookings(rows.map(({ row }) => row.id))
  const found = rows.flatMap(({ part, row }): Found[] => {
    const booking = bookings.get(row.id)
    return booking ? [{ compoundName: part.name, booking }] : []
  })
  return accept({ rows: await rowsOf(found), ...(await goingOn(scope, next)) })
}
