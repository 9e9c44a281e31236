import { bookListing, cancelBooking, showBooking } from '../../shared/contract/booking'
import { joinQueue } from '../../shared/contract/bookingQueue'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { Ground, Input } from './ground'
import { eventually, neighbour, publishes } from './neighbours'
import type { Scene } from './people'
import type { Person, Town } from './town'

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }
const otherDays = { from: tomorrow, until: addDays(tomorrow, 2) }

/** A thing of Li's on days that somebody has. */
async function taken(town: Town, li: Person, by: Person) {
  const listingId = await publishes(town, li, { acceptance: 'automatic' })
  const { id: bookingId } = await by.gets(bookListing, { listingId, ...days })
  return { wish: { listingId, ...days }, frees: () => by.gets(cancelBooking, { bookingId }) }
}

/** What can be waited for. */
export const waitedFor = async (town: Town, li: Person, by: Person): Promise<Input> =>
  (await taken(town, li, by)).wish

/** What is kept for somebody whose turn it is. */
export async function offeredTo(town: Town, person: Person, others: { li: Person; by: Person }) {
  const { wish, frees } = await taken(town, others.li, others.by)
  const { id: bookingId } = await person.gets(joinQueue, wish)
  await frees()
  await eventually(
    () => person.gets(showBooking, { bookingId }),
    ({ status }) => status === 'offered',
  )
  return { bookingId }
}

/** Waiting in a queue and having one's turn, by somebody who has nothing else. */
export function scenesOfQueue(
  town: () => Town,
  ground: () => Ground,
): Readonly<Record<string, Scene>> {
  const living = (name: string, room: string) => {
    let person: Promise<Person> | undefined
    return () => (person ??= neighbour(town(), ground().official, name, { room }))
  }
  const waits = living('方姨', '606')
  const has = living('郭叔', '707')
  const li = () => ground().li
  return {
    joinQueue: {
      by: waits,
      input: async () => waitedFor(town(), li(), await has()),
      other: otherDays,
    },
    takeOffer: {
      by: waits,
      input: async () => offeredTo(town(), await waits(), { li: li(), by: await has() }),
    },
  }
}
