import type * as contract from '../../../shared/contract/attendance'
import type { AttendanceRow } from '../../../shared/contract/attendance'
import { ATTENDANCE_PATH } from '../../../shared/kernel/attendanceCode'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import type { Action, Call } from '../../platform/call'
import { config } from '../../platform/config'
import { goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import { glanceAtSeats, registrationOf, seatedIn } from '../../registration/standing/actions'
import { namedFaces } from '../admitting/faces/actions'
import { personCode, sessionCode } from '../code/actions'
import { minuteAt, personCodeEndsAt, windowsFrom } from '../code/rules'
import { cameOf, decideDoor } from '../rules'
import { listCheckIns, loadNumbered } from '../store'
import { entriesOf, type Entry, rowFor, standingOf } from './rules'

export const showSessionCodes: Action<typeof contract.showSessionCodes> = async (
  { world, caller },
  { sessionId },
) => {
  const session = await glanceAt(sessionId)
  if (!session || !workerOf(caller, session)) return refuse({ code: 'session.notFound' })
  const now = world.now()
  const open = decideDoor(session, { now, who: 'resident' })
  if (!open.ok) return open
  const codes = windowsFrom(now).map(async ({ window, shownMs }) => {
    const code = await sessionCode(sessionId, window)
    return { link: `${config().publicBase}${ATTENDANCE_PATH}${code}`, shownMs }
  })
  return accept({ codes: await Promise.all(codes) })
}

export const showMyCode: Action<typeof contract.showMyCode> = async ({ world, caller }) => {
  const now = world.now()
  const { addressForm } = caller.access
  return accept({
    code: await personCode(caller.id, now),
    until: personCodeEndsAt(minuteAt(now)),
    ...(addressForm === undefined ? {} : { addressForm }),
  })
}

const PAGE = 100

/** Where a page begins; behind somebody who is not on the list any more there is none. */
function placeBehind(entries: readonly (readonly [string, Entry])[], key: string | undefined) {
  if (key === undefined) return 0
  const place = entries.findIndex(([one]) => one === key)
  return place < 0 ? entries.length : place + 1
}

/** How many numbers had been given when somebody began to read, and behind whom they read on. */
const PARTED = '|'
function readOn(from: string | undefined) {
  const [numbered, key] = from?.split(PARTED) ?? []
  return key === undefined ? { key: numbered } : { key, numbered: Number(numbered) }
}

/** Of a closed list: whether they say that they were there. */
async function contested(session: Session, seats: Session, entry: Entry) {
  if (session.status !== 'tookPlace' || entry.residentId === undefined) return {}
  const registration = await registrationOf(entry.residentId, seats)
  const isContested = registration?.status === 'noShow' && registration.absence === 'wasThere'
  return isContested ? { isContested: true as const } : {}
}

type Listed = { readonly session: Session; readonly seats: Session; readonly proof: WorkerOf }

/** A session whose list the caller may read. */
export async function listFor(
  caller: Call<'worker'>['caller'],
  sessionId: SessionId,
): Promise<Listed | undefined> {
  const session = await glanceAt(sessionId)
  const proof = session && workerOf(caller, session)
  const seats = proof && (await glanceAtSeats(session))
  return seats && { session, seats, proof }
}

/** Everybody on the list, by a key that stays, with what it is counted from. */
export async function everybodyIn({ session, seats }: Listed, asOf?: number) {
  const [seated, checkIns, { order }] = await Promise.all([
    seatedIn(seats),
    listCheckIns(session.id),
    loadNumbered(session.id),
  ])
  const numbered = asOf ?? order.length
  const entries = [...entriesOf({ order, seated, checkIns }, numbered)]
  return { seated, checkIns, entries, numbered }
}

/** As a worker reads them. */
export async function rowsOf(
  { session, proof }: Pick<Listed, 'session' | 'proof'>,
  entries: readonly Entry[],
  now: number,
) {
  const ids = entries.flatMap(({ residentId }): ResidentId[] => (residentId ? [residentId] : []))
  const faces = await namedFaces(ids, { session, proof, now })
  return entries.map((entry) =>
    rowFor({ ...entry, face: entry.residentId && faces.get(entry.residentId) }),
  )
}

/** The same, with what those of a closed list say themselves. */
async function contestedRows(list: Listed, entries: readonly Entry[], now: number) {
  const { session, seats } = list
  const rows = await rowsOf(list, entries, now)
  return Promise.all(
    entries.map(async (entry, n) => ({
      ...(rows[n] as AttendanceRow),
      ...(await contested(session, seats, entry)),
    })),
  )
}

export const showAttendance: Action<typeof contract.showAttendance> = async (
  { world, caller },
  { sessionId, cursor },
) => {
  const list = await listFor(caller, sessionId)
  if (!list) return refuse({ code: 'session.notFound' })
  const scope = [caller.id, 'attendance', sessionId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const on = readOn(after.value)
  const { seated, checkIns, entries, numbered } = await everybodyIn(list, on.numbered)
  const from = placeBehind(entries, on.key)
  const page = entries.slice(from, from + PAGE)
  const last = from + PAGE < entries.length ? page[page.length - 1]?.[0] : undefined
  const goesOn = last === undefined ? undefined : `${numbered}${PARTED}${last}`
  const { session } = list
  const { title, day, hours, venue, status } = session
  const rows = await contestedRows(
    list,
    page.map(([, entry]) => entry),
    world.now(),
  )
  return accept({
    ...{ title, day, hours, venue: venue.name, status },
    ...standingOf(session, world.now()),
    seats: seated.reduce((sum, { party }) => sum + party, 0),
    came: cameOf(checkIns),
    rows,
    ...(await goingOn(scope, goesOn)),
  })
}
