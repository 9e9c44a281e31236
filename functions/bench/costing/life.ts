import { showListing } from '../../../shared/contract/listing'
import type { ListingId } from '../../../shared/kernel/ids'
import { onDay } from '../../testing/events'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import type { Person } from '../../testing/town'
import type { Counting } from './counting'
import { type Cast, lends } from './doing'
import type { Sights } from './viewing'

/** What one finds in a compound, a page of it and some to be lent; a search finds a few. */
const TITLES = ['人字梯', '电钻', '手推车', '打气筒', '折叠桌', '电饭锅', '帐篷', '羽毛球拍']
const OF_EACH = 3
/** Far enough ahead that nothing of it is due while the bench looks at what is. */
const FAR = 20
const CLASSES = 10

/** Another borrows what nobody brings back. */
export type Life = Cast & Sights & { readonly other: Person }

/** A compound with a full page of things and of classes. */
export async function furnish({ town }: Pick<Counting, 'town'>): Promise<Life> {
  const official = await worker(town, '小李')
  const lender = await neighbour(town, official, '陈姨', { room: '101' })
  const borrower = await neighbour(town, official, '李叔', { room: '202', building: 1 })
  const other = await neighbour(town, official, '王姐', { room: '303', building: 1 })
  const things: ListingId[] = []
  for (const title of Array.from({ length: OF_EACH }, () => TITLES).flat())
    things.push(await publishes(town, lender, { title, maxDays: 3 }))
  const [listingId, lent, ...others] = things
  if (listingId === undefined || lent === undefined) throw new Error('Nothing was published.')
  const sessionIds = []
  for (let n = 0; n < CLASSES; n++)
    sessionIds.push(await holdsClass(town, official, { times: onDay(FAR + n), capacity: 30 }))
  const cast = { official, lender, borrower, things: others }
  const bookingId = await lends(cast, lent)
  const [photoId] = (await borrower.gets(showListing, { listingId })).photoIds
  const [sessionId] = sessionIds
  if (photoId === undefined || sessionId === undefined) throw new Error('There is nothing to see.')
  return { ...cast, other, person: borrower, listingId, photoId, sessionId, bookingId }
}
