import { neighbour } from './neighbours'
import type { Person, Town } from './town'

/** A neighbour who works at a community too, and so is known by their form of address. */
export async function colleague(town: Town, by: Person, name: string): Promise<Person> {
  const room = `${800 + (name.charCodeAt(0) % 90)}`
  const person = await neighbour(town, by, name, { room })
  await town.call('setup', {
    grants: [{ residentId: person.id, role: 'worker', nodeId: town.places.beijiang }],
  })
  return person
}
