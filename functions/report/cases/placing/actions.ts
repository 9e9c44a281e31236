import { glanceAt } from '../../../event/showing/actions'
import { placeOf } from '../../../place/actions'
import type { Fact } from '../rules'

/** A seat that is offered: its record says ids alone, the names are those of the compound and the session. */
async function seatNamed(fact: Fact): Promise<Fact> {
  const { compoundId, buildingId, seatsId } = fact
  const [compound, session] = await Promise.all([
    compoundId && placeOf(compoundId),
    seatsId && glanceAt(seatsId),
  ])
  if (!compound || compound.kind !== 'compound') return fact
  const building = compound.buildings.find(({ id }) => id === buildingId)
  return {
    ...fact,
    compoundName: compound.name,
    ...(building ? { buildingName: building.name } : {}),
    ...(session ? { title: session.title } : {}),
  }
}

/** What is said of a class lies where its workers are. */
async function sellingPlaced(fact: Fact): Promise<Fact> {
  const { deskId, sessionId } = fact
  const [desk, session] = await Promise.all([
    deskId && placeOf(deskId),
    sessionId && glanceAt(sessionId),
  ])
  if (desk?.kind !== 'community') return fact
  const { streetId, communityId, name: nodeName } = desk
  return {
    ...{ ...fact, streetId, communityId, nodeName },
    ...(session ? { eventId: session.eventId } : {}),
  }
}

/** A loan says only where it is by id. */
async function loanPlaced(fact: Fact): Promise<Fact> {
  const compound = fact.compoundId && (await placeOf(fact.compoundId))
  return compound ? { ...fact, compoundName: compound.name } : fact
}

/** The fact with the names and places that it does not hold itself. */
export function placed(entity: string, fact: Fact): Promise<Fact> {
  if (entity === 'Selling') return sellingPlaced(fact)
  if (entity === 'Registration' && fact.status === 'offered') return seatNamed(fact)
  if (entity === 'Booking') return loanPlaced(fact)
  return Promise.resolve(fact)
}
