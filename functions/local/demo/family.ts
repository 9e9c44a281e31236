import { loadAccess } from '../../platform/access'
import { giveMandate } from '../../resident/care/actions'
import { registerOnTheSpot } from '../../resident/onTheSpot/actions'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { DEMO_DAUGHTER, DEMO_MOTHER } from './people'

/** Behind the door of the one who acts for her, and the worker of that place. */
function homeOf({ compounds, workers }: DemoTown, daughter: DemoNeighbour) {
  const compound = compounds.find(({ id }) => id === daughter.compoundId)
  const building = compound?.buildings[daughter.building]
  if (!compound || !building) throw new Error(`${daughter.key} lives nowhere.`)
  const { unit, room } = daughter
  const home = { compoundId: compound.id, buildingId: building.id, unit, room }
  return { home, worker: workers.get(compound.communityId) ?? '' }
}

/** Somebody without a phone in a neighbour's household, who lets that one act for her. */
export async function seedFamily(town: DemoTown): Promise<void> {
  const daughter = town.people.find(({ key }) => key === DEMO_DAUGHTER)
  if (!daughter) return
  const { home, worker } = homeOf(town, daughter)
  const mother = { ...home, ...DEMO_MOTHER, consent: 'inPerson' } as const
  const { id: membershipId } = must(await registerOnTheSpot(await callAs(worker), mother))
  const { caller } = await callAs(daughter.token)
  const proxy = (await loadAccess(caller.id))?.memberships[0]?.id
  if (!proxy) return
  const asked = { membershipId, proxy, consent: 'inPerson' } as const
  must(await giveMandate(await callAs(worker), asked))
}
