import { type EventTerms, showSession, type Times } from '../../shared/contract/event'
import { cancelRegistration, joinWaitlist, signUp } from '../../shared/contract/registration'
import { clockAt } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { holds, onDay } from './events'
import { eventually } from './neighbours'
import type { Person, Town } from './town'

type Class = Partial<EventTerms> & { readonly times?: Times; readonly title?: string }

/** A class that anybody may sign up for who lives there; of three seats, where nothing else is said. */
export async function holdsClass(
  town: Town,
  official: Person,
  { times = onDay(7), title = '智能手机课', ...terms }: Class = {},
): Promise<SessionId> {
  const words = { kind: 'class', title } as const
  const plan = { words, sessions: [times], terms: { capacity: 3, ...terms } }
  const [sessionId] = (await holds(town, official, plan)).sessionIds
  if (!sessionId) throw new Error('There is no such class.')
  return sessionId
}

/** Of the next 24 hours, and still to come, at whatever hour of the day this is asked. */
export const soon = (): Times =>
  clockAt(Date.now()).hour < 20 ? onDay(0, '23:00', '23:30') : onDay(1)

/** A class of one seat that somebody has taken. */
export async function fullClass(
  town: Town,
  official: Person,
  { by, times = onDay(7) }: { readonly by: Person; readonly times?: Times },
): Promise<SessionId> {
  const sessionId = await holdsClass(town, official, { capacity: 1, times })
  await by.gets(signUp, { sessionId, party: 1 })
  return sessionId
}

/** A class in which somebody has a seat. */
export async function seatOf(town: Town, official: Person, by: Person): Promise<SessionId> {
  const sessionId = await holdsClass(town, official)
  await by.gets(signUp, { sessionId, party: 1 })
  return sessionId
}

/** A seat that is kept for one, because the other gave it back on the last day. */
export async function keptSeat(
  town: Town,
  official: Person,
  { from, to }: { readonly from: Person; readonly to: Person },
): Promise<SessionId> {
  const sessionId = await fullClass(town, official, { by: from, times: soon() })
  await to.gets(joinWaitlist, { sessionId, party: 1 })
  await from.gets(cancelRegistration, { sessionId })
  // The stream may have been quicker to give it, and writes it down a moment behind the answer.
  await eventually(
    async () => (await to.gets(showSession, { sessionId })).mine?.status,
    (status) => status === 'offered',
  )
  return sessionId
}

/**
 * How somebody stands to a class, once all has settled: the stream may be quicker to give a seat, and writes it down a
 * moment behind the answer.
 */
export async function settledMine(town: Town, by: Person, sessionId: SessionId) {
  await town.stream?.drain()
  return (await by.gets(showSession, { sessionId })).mine
}

type People = { readonly official: Person; readonly chen: Person; readonly li: Person }

/** What Chen may sign up for, and what she has signed up for. */
export async function inputsOfRegistrations(town: Town, { official, chen, li }: People) {
  const sessionId = await holdsClass(town, official)
  return {
    showSession: { sessionId },
    signUp: { sessionId, party: 1 },
    joinWaitlist: { sessionId: await fullClass(town, official, { by: li }), party: 1 },
    cancelRegistration: { sessionId: await seatOf(town, official, chen) },
    takeSeat: { sessionId: await keptSeat(town, official, { from: li, to: chen }) },
    listMyRegistrations: { when: 'over' },
    callOffSession: { sessionId: await holdsClass(town, official), because: 'weather' },
    closeSignUp: { sessionId: await holdsClass(town, official), signUp: 'closed' },
    changeSession: { sessionId: await holdsClass(town, official), capacity: 9 },
    countSignedUp: { sessionId },
  }
}
