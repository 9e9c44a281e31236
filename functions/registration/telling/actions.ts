import type { ResidentId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { tell } from '../../notice/actions'
import { glanceAtAccess } from '../../platform/access'
import { mayActFor } from '../../platform/acting'
import type { World } from '../../platform/world'
import { placeIn } from '../line/rules'
import { listLine } from '../line/store'
import { isActive, type Registration } from '../rules'
import { residentAt } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { loadRegistration } from '../store'

type Words = Parameters<typeof tell>[2]

const PAGE = 50
const AT_ONCE = 10

/** Whoever signed them up in their name hears what they hear, as long as they may act for them. */
async function proxyOf(world: World, { residentId, proxyId }: Registration) {
  if (proxyId === undefined) return undefined
  const [proxy, principal] = await Promise.all([proxyId, residentId].map(glanceAtAccess))
  return proxy && principal && mayActFor(proxy, principal, world.now()) ? proxyId : undefined
}

/** Tells somebody what became of their registration. */
export async function tellOf(world: World, registration: Registration, words: Words) {
  const { residentId } = registration
  await tell(world, residentId, words)
  const proxyId = await proxyOf(world, registration)
  if (proxyId) await tell(world, proxyId, { ...words, onBehalfOf: residentId })
}

/** Who waits for these seats, the first in front. */
export async function waitingFor({
  seatsId,
}: Pick<Session, 'seatsId'>): Promise<readonly ResidentId[]> {
  const waiting: ResidentId[] = []
  let after: string | undefined
  do {
    const line = await listLine(seatsId, { limit: PAGE, ...(after ? { after } : {}) })
    waiting.push(...line.map(({ residentId }) => residentId))
    const last = line[line.length - 1]
    after = line.length === PAGE && last ? placeIn(last) : undefined
  } while (after !== undefined)
  return waiting
}

/** Everybody with a seat, an offer or a place in line. */
export async function peopleOf(session: Session): Promise<readonly ResidentId[]> {
  const seatings = await loadSeatings(session, 'now')
  const seated = seatings.flatMap(({ entries }) => Object.keys(entries).map(residentAt))
  return [...new Set([...seated, ...(await waitingFor(session))])]
}

/** Tells all of them the same, once however often it is carried out. @param session whose seats they are */
export async function tellAll(world: World, session: Session, words: Words): Promise<void> {
  const people = await peopleOf(session)
  for (let from = 0; from < people.length; from += AT_ONCE)
    await Promise.all(
      people.slice(from, from + AT_ONCE).map(async (residentId) => {
        const registration = await loadRegistration(residentId, session)
        if (registration && isActive(registration)) await tellOf(world, registration, words)
      }),
    )
}
