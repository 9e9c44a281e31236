import type { LocalWorld } from '../world'
import { seedBookings } from './bookings'
import { seedNeighbours } from './neighbours'
import { isSeeded, noteBegun, noteSeeded } from './note'
import { DEMO_DISTRICT, DEMO_PLAN } from './places'
import { seedShelf } from './shelf'

type Say = (text: string) => void

/** Fills in a demonstration neighbourhood, the first time only. */
export async function seedDemo(world: LocalWorld, folder: string, say: Say): Promise<void> {
  if (isSeeded(folder)) return
  noteBegun(folder)
  const startedAt = Date.now()
  await world.call('setup', { district: { id: DEMO_DISTRICT, plan: DEMO_PLAN } })
  const town = await seedNeighbours(world)
  const things = await seedShelf(town)
  const bookings = await seedBookings(town, things)
  noteSeeded(folder, { people: town.people.length, things: things.length, bookings })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  say(
    `  demo      ${town.people.length} neighbours, ${things.length} things, ${bookings} bookings (${seconds} s)`,
  )
}
