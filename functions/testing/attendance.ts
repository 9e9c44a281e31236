import {
  admitTo,
  arrive,
  closeList,
  numberList,
  showSessionCodes,
} from '../../shared/contract/attendance'
import { signUp } from '../../shared/contract/registration'
import { changeSession } from '../../shared/contract/sessionChanges'
import type { Times } from '../../shared/contract/event'
import { clockAt, DAY_MS, localDateAt, MINUTE_MS } from '../../shared/kernel/dates'
import { type LocalTime, timeAt } from '../../shared/kernel/hours'
import { sessionCodeIn } from '../../shared/kernel/attendanceCode'
import type { SessionId } from '../../shared/kernel/ids'
import { homeOf } from './blocking'
import { hoursFrom } from './events'
import { holdsClass } from './registrations'
import type { Person, Town } from './town'

/** What the screen at the door shows at this moment. */
export async function codeAtDoor(official: Person, sessionId: SessionId): Promise<string> {
  const { codes } = await official.gets(showSessionCodes, { sessionId })
  return sessionCodeIn(codes[0]?.link ?? '') ?? ''
}

export const scans = (person: Person, code: string) => person.asks(arrive, { code })

const HALF_HOUR = 30
const ROOM = 10
const DAY_MINUTES = 24 * 60

/** The half hour that begins so many minutes after this moment, or a little later; at whatever hour of the day. */
function halfHourIn(minutes: number): Times {
  const at = Date.now() + minutes * MINUTE_MS
  const { hour, minute } = clockAt(at)
  const from = Math.ceil((hour * 60 + minute + 1) / HALF_HOUR) * HALF_HOUR
  const isTomorrow = from >= DAY_MINUTES
  const day = localDateAt(isTomorrow ? at + DAY_MS : at)
  const begins = isTomorrow ? 0 : from
  return { day, hours: hoursFrom(timeAt(begins), timeAt(begins + HALF_HOUR)) }
}

/** A class to which people come in now, and in which some have a seat. */
export async function doorClass(
  town: Town,
  official: Person,
  seated: readonly Person[],
): Promise<SessionId> {
  const sessionId = await holdsClass(town, official, { times: halfHourIn(ROOM), capacity: 20 })
  for (const person of seated) await person.gets(signUp, { sessionId, party: 1 })
  return sessionId
}

/** The half hour that has just begun, or the one before: until the end of the day. */
function begun(): Times {
  const { hour, minute } = clockAt(Date.now())
  const from = timeAt(Math.floor((hour * 60 + minute) / HALF_HOUR) * HALF_HOUR)
  return { day: localDateAt(Date.now()), hours: { from, until: '24:00' as LocalTime } }
}

/** The times of a session are moved, not the clock of those who look at it. */
async function isHeld(sessionId: SessionId, times: Times): Promise<void> {
  // The table connects once its surroundings are known.
  const [{ loadSession }, { changeSession }, { commit }] = await Promise.all([
    import('../event/store'),
    import('../event/writes'),
    import('../platform/commit'),
  ])
  const session = await loadSession(sessionId)
  if (!session) throw new Error('There is no such class.')
  await commit(changeSession({ ...session, ...times, rev: session.rev + 1 }))
}

/** As if its time had come. */
export const hasBegun = (sessionId: SessionId): Promise<void> => isHeld(sessionId, begun())

/** As if it had been yesterday. */
export const isOver = (sessionId: SessionId): Promise<void> =>
  isHeld(sessionId, {
    day: localDateAt(Date.now() - DAY_MS),
    hours: hoursFrom(timeAt(9 * 60), timeAt(10 * 60)),
  })

/** A class that has begun, its list not closed yet. */
export async function begunClass(
  town: Town,
  official: Person,
  seated: readonly Person[],
): Promise<SessionId> {
  const sessionId = await doorClass(town, official, seated)
  await hasBegun(sessionId)
  return sessionId
}

/** A class to which somebody did not come, its list closed. */
export async function missedBy(town: Town, official: Person, person: Person): Promise<SessionId> {
  const sessionId = await begunClass(town, official, [person])
  await official.gets(closeList, { sessionId })
  await town.stream?.drain()
  return sessionId
}

type Deciding = { readonly official: Person; readonly absent: Person }

/** One that needs more people, one that is held in spite of it, one to which somebody did not come. */
export async function decidedClasses(town: Town, { official, absent }: Deciding): Promise<void> {
  const minimum = { people: 2, daysBefore: 1, at: timeAt(20 * 60) }
  await holdsClass(town, official, { minimum })
  const sessionId = await holdsClass(town, official, { minimum })
  await official.gets(changeSession, { sessionId, takesPlace: true })
  await missedBy(town, official, absent)
}

/** With a ticket, as somebody gets it who is not logged in. */
export async function ticketAt(
  town: Town,
  official: Person,
  sessionId: SessionId,
): Promise<string> {
  const code = await codeAtDoor(official, sessionId)
  return (await town.stranger.gets(arrive, { code })).ticket?.code ?? ''
}

const byName = async (person: Person) =>
  ({ by: 'name', membershipId: await homeOf(person) }) as const

/** Somebody on the list of those who came. */
export async function letIn(town: Town, official: Person, person: Person) {
  const sessionId = await doorClass(town, official, [person])
  const { checkInId } = await official.gets(admitTo, { sessionId, who: await byName(person) })
  return { sessionId, checkInId }
}

/** A list with numbers: one person's is 1. */
export async function numberedClass(
  town: Town,
  official: Person,
  person: Person,
): Promise<SessionId> {
  const sessionId = await doorClass(town, official, [person])
  await official.gets(numberList, { sessionId })
  return sessionId
}

type People = { readonly official: Person; readonly chen: Person }

/** A good request for each; codes are as old as the door allows. */
export const LAID = {
  showSessionCodes: async (town: Town, { official }: People) => ({
    sessionId: await doorClass(town, official, []),
  }),
  arrive: async (town: Town, { official, chen }: People) => ({
    code: await codeAtDoor(official, await doorClass(town, official, [chen])),
  }),
  checkIn: async (town: Town, { official, chen }: People) => ({
    ticket: await ticketAt(town, official, await doorClass(town, official, [chen])),
  }),
  showMyCode: () => Promise.resolve({}),
  showAttendance: async (town: Town, { official, chen }: People) => ({
    sessionId: await doorClass(town, official, [chen]),
  }),
  admitTo: async (town: Town, { official, chen }: People) => ({
    sessionId: await doorClass(town, official, [chen]),
    who: await byName(chen),
  }),
  admitNumbers: async (town: Town, { official, chen }: People) => ({
    sessionId: await numberedClass(town, official, chen),
    numbers: [1],
  }),
  undoCheckIn: (town: Town, { official, chen }: People) => letIn(town, official, chen),
  numberList: async (town: Town, { official, chen }: People) => ({
    sessionId: await doorClass(town, official, [chen]),
  }),
  closeList: async (town: Town, { official, chen }: People) => ({
    sessionId: await begunClass(town, official, [chen]),
  }),
  explainAbsence: async (town: Town, { official, chen }: People) => ({
    sessionId: await missedBy(town, official, chen),
    says: 'ill',
  }),
} as const

/** What of the door anybody may ask for. */
export async function inputsOfAttendance(town: Town, people: People) {
  const inputs: Record<string, object> = {}
  for (const [name, lay] of Object.entries(LAID)) inputs[name] = await lay(town, people)
  return inputs as Readonly<Record<keyof typeof LAID, Readonly<Record<string, unknown>>>>
}
