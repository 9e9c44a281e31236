import { addDays } from '../../../../shared/kernel/dates'
import type {
  CommunityId,
  MembershipId,
  ResidentId,
  SessionId,
} from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { eventToChange, sessionOf } from '../../../event/showing/actions'
import { placeOf } from '../../../place/actions'
import { MOST_PEOPLE, upToPeople } from '../../../place/desk/rules'
import { addressFormOf, type Access, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { goingOn, readCursor } from '../../../platform/cursor'
import type { Errands, Piece } from '../../../platform/errands'
import type { Row } from '../../../platform/lists'
import { untilItStands } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { membershipOf } from '../../../resident/actions'
import { homeIn } from '../../desk/people/rules'
import type { Registration } from '../../rules'
import { listRegistrations } from '../../store'
import {
  behindCallsTo,
  type Card,
  changesTo,
  type Held,
  isDue,
  linesOf,
  lookedUntil,
  toLookAt,
} from './rules'
import { calledAbout, linesTo, listCalls, putLine, removeLine } from './store'

/** What counts is ninety days old at the most, and what was moved stands under a day up to sixty before. */
const DAYS_BACK = 150
/** More than anybody signs up for in that time. */
const MANY = 300

async function heldFor({ seatsId, eventId }: Registration): Promise<Held | undefined> {
  const session = await sessionOf(seatsId)
  if (!session?.course) return session && { session }
  const event = await eventToChange(eventId)
  return event && { session, event }
}

/** The calls to somebody as their records are now. */
async function wantedFor(world: World, residentId: ResidentId) {
  const range = { gte: addDays(world.today(), -DAYS_BACK) }
  const all = await listRegistrations(residentId, { range, limit: MANY })
  const looked = toLookAt(all, world.now())
  const held = await Promise.all(looked.map(heldFor))
  const heldBy = (one: Registration) => held[looked.indexOf(one)]
  return linesOf({ all, heldBy }, world.now())
}

async function bringOnce(world: World, residentId: ResidentId): Promise<'written' | 'stands'> {
  const [wanted, stored] = await Promise.all([wantedFor(world, residentId), linesTo(residentId)])
  const { put, gone } = changesTo(stored, wanted)
  if (put.length === 0 && gone.length === 0) return 'stands'
  for (const line of put) await putLine(line)
  for (const line of gone) await removeLine(line)
  return 'written'
}

/** Brings the calls to somebody to what their records and the classes are now. */
export const bringCalls = (world: World, residentId: ResidentId): Promise<void> =>
  untilItStands(() => bringOnce(world, residentId))

/** As many as somebody is called before the lessons of one course. */
const AT_ONCE = 60

/** Of those who are called about the seats of a class, by person. */
export const bringCallsAbout: Piece = async (world, subjectId, after) => {
  const seatsId = subjectId as SessionId
  const { people, isFull } = await calledAbout(seatsId, { after, limit: AT_ONCE })
  for (const residentId of people) await bringCalls(world, residentId)
  const last = people[people.length - 1]
  return isFull && last !== undefined ? behindCallsTo(last) : undefined
}

export const seatCallErrands = { seatCalls: bringCallsAbout } satisfies Partial<Errands>

const peopleIn = ({ card: { residentId, lastBy } }: Row<Card>): readonly ResidentId[] =>
  lastBy === undefined ? [residentId] : [residentId, lastBy]

/** Nothing of whoever has just moved out. */
function itemOf({ card }: Row<Card>, accesses: ReadonlyMap<ResidentId, Access>) {
  const access = accesses.get(card.residentId)
  const home = homeIn(access?.memberships ?? [], card)
  if (!home) return []
  const { reason, sessionId, title, until, tries, lastBy } = card
  const { id: membershipId, compoundName, buildingName } = home
  return [
    {
      ...{ reason, sessionId, membershipId, title, until, tries, compoundName, buildingName },
      addressForm: addressFormOf(access),
      lastBy: lastBy === undefined ? '' : addressFormOf(accesses.get(lastBy)),
    },
  ]
}
export type DueCall = ReturnType<typeof itemOf>[number]

/** For features above: the same to whoever lives there, after what was just done about their seat. */
export async function bringCallsOf(world: World, id: MembershipId): Promise<void> {
  const membership = await membershipOf(id)
  if (membership) await bringCalls(world, membership.residentId)
}

type Desk = Pick<Call<'worker'>, 'caller' | 'world'>
type Asked = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }

/** Whom a community calls about a seat, whoever has the least time first, by pages of some people. */
export async function callsDue({ caller, world }: Desk, { nodeId, cursor }: Asked) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  const scope = [caller.id, 'seatCalls', nodeId]
  const from = await readCursor(scope, cursor)
  if (!from.ok) return from
  const now = world.now()
  const rows = await listCalls(proof, nodeId, {
    after: from.value ?? String(now),
    limit: MOST_PEOPLE,
  })
  const soon = rows.filter(({ card }) => card.until < lookedUntil(world.today()))
  const taken = upToPeople(soon, peopleIn, MOST_PEOPLE)
  const due = taken.filter(({ card }) => isDue(card, now))
  const accesses = await glanceAtAccesses(due.flatMap(peopleIn))
  const goesOn = taken.length < soon.length || soon.length === MOST_PEOPLE
  const next = goesOn ? taken[taken.length - 1]?.sortKey : undefined
  return accept({
    calls: due.flatMap((row) => itemOf(row, accesses)),
    ...(await goingOn(scope, next)),
  })
}
