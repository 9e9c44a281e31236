import type { LocalWorld } from '../world'
import { seedBlocked } from './blocked'
import { seedBookings } from './bookings'
import { seedClasses } from './classes'
import { seedDrives } from './drives'
import { seedGroups } from './groups'
import { seedFamily } from './family'
import { seedHeldClasses } from './heldClasses'
import { seedHelp, seedHours } from './help'
import { seedMissed } from './missed'
import { seedNeighbours } from './neighbours'
import { isSeeded, noteBegun, noteSeeded } from './note'
import { DEMO_DISTRICT, DEMO_PLAN } from './places'
import { seedPractice } from './practice'
import { seedProposals } from './proposals'
import { seedShelf } from './shelf'

/** What follows from what follows is told as well. */
const TELLINGS = 3

/** However busy the machine is: what has passed is shown, and can be asked for. */
async function untilTold(world: LocalWorld): Promise<void> {
  for (let telling = 0; telling < TELLINGS; telling++) await world.stream?.drain()
}

/** As every night: the figures of what was filled in can be read at once. */
async function countAnew(world: LocalWorld): Promise<void> {
  await untilTold(world)
  await world.call('recount', {})
}

type Say = (text: string) => void

/** Fills in a demonstration neighbourhood, the first time only. */
export async function seedDemo(world: LocalWorld, folder: string, say: Say): Promise<void> {
  if (isSeeded(folder)) return
  noteBegun(folder)
  const startedAt = Date.now()
  await world.call('setup', { district: { id: DEMO_DISTRICT, plan: DEMO_PLAN } })
  const town = await seedNeighbours(world)
  await seedBlocked(world, town)
  await seedFamily(town)
  const classes = (await seedClasses(town)) + (await seedHeldClasses(town))
  const missed = await seedMissed(town)
  const asked = await seedDrives(town)
  const groups = await seedGroups(town)
  await seedProposals(town)
  await seedPractice(town)
  const help = await seedHelp(town)
  const things = await seedShelf(town)
  await untilTold(world)
  const booked = (await seedBookings(town, things)) + (await seedHours(town, help))
  await countAnew(world)
  const people = town.people.length
  noteSeeded(folder, { people, things: things.length, help: help.length, bookings: booked })
  const opened = `${groups} group${groups === 1 ? '' : 's'}`
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  say(
    `  demo      ${people} neighbours, ${things.length} things, ${help.length} who help, ${classes + missed} classes, ${asked} asked about, ${opened}, ${booked} bookings (${seconds} s)`,
  )
}
