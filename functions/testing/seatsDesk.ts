import { joinWaitlist } from '../../shared/contract/registration'
import type { MembershipId, SessionId } from '../../shared/kernel/ids'
import { homeOf } from './blocking'
import { verifiesPhone } from './phones'
import { fullClass, holdsClass, inputsOfRegistrations, keptSeat, seatOf } from './registrations'
import type { Person, Town } from './town'

export type SeatPeople = { readonly official: Person; readonly chen: Person; readonly li: Person }
type About = { readonly sessionId: SessionId; readonly membershipId: MembershipId }

/** A class in which one has the seat and the other waits. */
async function waitedFor(town: Town, official: Person, who: Omit<SeatPeople, 'official'>) {
  const sessionId = await fullClass(town, official, { by: who.li })
  await who.chen.gets(joinWaitlist, { sessionId, party: 1 })
  return sessionId
}

/** What of Chen's seats a worker may do something about, each anew. */
const LAID = {
  signUpFor: (town, { official }) => holdsClass(town, official),
  joinWaitlistFor: (town, { official, li }) => fullClass(town, official, { by: li }),
  cancelFor: (town, { official, chen }) => seatOf(town, official, chen),
  moveInLine: (town, { official, chen, li }) => waitedFor(town, official, { chen, li }),
  openSeatPhone: async (town, { official, chen, li }) => {
    await verifiesPhone(town, chen, '13911117788')
    return keptSeat(town, official, { from: li, to: chen })
  },
  settleSeatCall: (town, { official, chen, li }) =>
    keptSeat(town, official, { from: li, to: chen }),
} as const satisfies Readonly<
  Record<string, (town: Town, people: SeatPeople) => Promise<SessionId>>
>
export type SeatAct = keyof typeof LAID

export const layDesk = async (act: SeatAct, town: Town, people: SeatPeople): Promise<About> => ({
  sessionId: await LAID[act](town, people),
  membershipId: await homeOf(people.chen),
})

const MOVE = { place: 1, reason: 'frail' } as const
export const SEAT_MORE = {
  signUpFor: { party: 1 },
  joinWaitlistFor: { party: 1 },
  cancelFor: {},
  moveInLine: MOVE,
  openSeatPhone: {},
  settleSeatCall: { outcome: 'notReached' },
} as const satisfies Readonly<Record<SeatAct, object>>
export const SEAT_ACTS = Object.keys(SEAT_MORE) as readonly SeatAct[]

/** What a worker may ask and do about the seats of Chen. */
async function inputsOfSeats(town: Town, people: SeatPeople) {
  const { official, chen } = people
  const acts = SEAT_ACTS.map(async (act) => [
    act,
    { ...(await layDesk(act, town, people)), ...SEAT_MORE[act] },
  ])
  const sessionId = await seatOf(town, official, chen)
  return {
    ...(Object.fromEntries(await Promise.all(acts)) as Readonly<Record<SeatAct, About>>),
    listPeople: { sessionId, which: 'seated' },
    showSeatOf: { sessionId, membershipId: await homeOf(chen) },
    listSeatCalls: { nodeId: town.places.beijiang },
  }
}

/** With what of seats Chen may ask herself. */
export const inputsOfClasses = async (town: Town, people: SeatPeople) => ({
  ...(await inputsOfRegistrations(town, people)),
  ...(await inputsOfSeats(town, people)),
})
