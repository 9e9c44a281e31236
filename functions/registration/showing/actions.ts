import type * as contract from '../../../shared/contract/registration'
import type { MyRegistration } from '../../../shared/contract/registration'
import type * as event from '../../../shared/contract/event'
import type { Clash } from '../../../shared/contract/event'
import { type Mine, type Seats } from '../../../shared/contract/seats'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { coverFor } from '../../event/cover/rules'
import { eventAt, glanceAt, glanceAtAll } from '../../event/showing/actions'
import type { Event, Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { homesOf, workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { decidingOf, withLacking } from '../deciding/rules'
import { ownAbsences } from '../absences/actions'
import { lineFor, mineAt, mineIn } from '../line/mine/actions'
import type { Registration } from '../rules'
import { takenIn } from '../resizing/rules'
import { type Seating, seatsLeft } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { homeFor } from '../signing/policy'
import { listRegistrations, loadRegistration, placeOf } from '../store'
import { findClash } from '../clash/actions'
import { shownAs } from '../standing/actions'
import { deskOf, isComing, listedFrom, rowOf, waitsIn, windowOf, wordsOf } from './rules'

type Person = Call['caller']
type Asking = { readonly world: World; readonly caller: Person }
type Shown = { readonly session: Session; readonly held: Event; readonly seats: Session }

/** Whether anybody had to wait a moment ago. */
const isLineOpen = (seatings: readonly Seating[]): boolean =>
  seatings.some((one) => one.isQueueOpen)

const seatsIn = (session: Session, seatings: readonly Seating[], waiting: number): Seats => ({
  ...{ capacity: session.terms.capacity, left: seatsLeft(seatings), waiting },
})

/** Whether somebody may come to it, or works there. */
export const mayCome = (caller: Person, session: Session): boolean =>
  homeFor(homesOf(caller), session) !== undefined || workerOf(caller, session) !== undefined

const isAsked = ({ by }: Person, mine: Mine | undefined): boolean =>
  // Whoever acts for somebody does not read what else they come to.
  by === undefined && mine === undefined

/** Pointed out to whoever might still sign up. */
async function clashFor(
  { world, caller }: Asking,
  { session, seats, held }: Shown,
  mine: Mine | undefined,
): Promise<{ readonly clash?: Clash }> {
  if (!isAsked(caller, mine) || !windowOf(seats, world.now()).isOpen) return {}
  const clash = await findClash(world, caller.id, { session, event: held })
  return clash ? { clash } : {}
}

/** For those whom it is for: how many seats are left, and how they stand in it. */
async function standing(asking: Asking, shown: Shown) {
  const [{ caller }, { seats: session }] = [asking, shown]
  if (!mayCome(caller, session)) return {}
  const [seatings, registration] = await Promise.all([
    loadSeatings(session, 'lately'),
    loadRegistration(caller.id, session),
  ])
  const line = await lineFor(session, registration, () => isLineOpen(seatings))
  const seats = seatsIn(session, seatings, line.waiting)
  const { mine } = mineAt(registration, line)
  const deciding = withLacking(decidingOf(session, shown.session), takenIn(seatings))
  const clash = await clashFor(asking, shown, mine)
  return {
    seats,
    ...deciding,
    ...(mine && { mine: { ...mine, ...waitsIn(mine, session) } }),
    ...clash,
  }
}

const isDeskOf = (caller: Person | undefined, session: Session): boolean =>
  caller !== undefined && workerOf(caller, session) !== undefined

/** What is shown, in their own district; hidden, at its desk alone. */
export const isFoundBy = (caller: Person | undefined, session: Session): boolean =>
  (caller === undefined || caller.districtId === session.districtId) &&
  (session.isShown || isDeskOf(caller, session))

/** A session, its words, and the session whose seats one signs up for. */
async function found(caller: Person | undefined, id: SessionId): Promise<Shown | undefined> {
  const session = await glanceAt(id)
  if (!session || !isFoundBy(caller, session)) return undefined
  const [held, seats] = await Promise.all([
    eventAt(session.eventId),
    session.seatsId === id ? session : glanceAt(session.seatsId),
  ])
  return held && seats && { session, held, seats }
}

export const showSession: Action<typeof event.showSession> = async (
  { world, caller },
  { sessionId },
) => {
  const shown = await found(caller, sessionId)
  if (!shown) return refuse({ code: 'session.notFound' })
  const { session, seats, held } = shown
  const isDesk = isDeskOf(caller, session)
  return accept({
    ...wordsOf({ session, seats, event: held }, { now: world.now(), today: world.today() }),
    ...(caller ? await standing({ world, caller }, shown) : {}),
    isMyDesk: isDesk,
    ...(isDesk ? { desk: deskOf(held) } : {}),
    ...coverFor(held, isDesk ? 'desk' : 'neighbour'),
  })
}

/** What features above know of the seats of a session. */
type Taken = { readonly taken: number; readonly waiting: number }

/** For features above that have shown whose desk it is: a session and its seats, nobody’s own standing in it. */
export async function sessionForDesk(
  { world }: Pick<Asking, 'world'>,
  { held, id }: { readonly held: Event; readonly id: SessionId },
  sumsOf: (seatsId: SessionId) => Promise<Taken>,
) {
  const session = await glanceAt(id)
  const seats = session?.seatsId === id ? session : session && (await glanceAt(session.seatsId))
  if (!session || !seats) return refuse({ code: 'session.notFound' } as const)
  const { taken, waiting } = await sumsOf(seats.id)
  const { capacity } = seats.terms
  const known = { session, seats, event: held }
  return accept({
    ...wordsOf(known, { now: world.now(), today: world.today() }),
    seats: { capacity, left: Math.max(0, capacity - taken), waiting },
    desk: deskOf(held),
  })
}

const PAGE = 20

type Row = {
  readonly registration: Registration
  readonly row: MyRegistration
  readonly session: Session
}

async function rowsOf(
  registrations: readonly Registration[],
  now: number,
): Promise<readonly Row[]> {
  const sessions = await glanceAtAll(registrations.map(({ seatsId }) => seatsId))
  const shown = await shownAs(sessions, now)
  return registrations.flatMap((one, n) => {
    const session = sessions[n]
    if (!session) return []
    const row = { ...rowOf(one, shown[n] ?? session), ...waitsIn(one, session) }
    return [{ registration: one, row, session }]
  })
}

const begins = ({ day, hours }: MyRegistration): string => `${day}T${hours.from}`

/** Whoever waits reads their true place in the list too. */
const placed = async ({ registration, row, session }: Row): Promise<MyRegistration> =>
  row.status === 'waitlisted' ? { ...row, ...(await mineIn(session, registration)).mine } : row

/** What comes is few: whoever signs up for more than a hundred at once sees the first hundred. */
const MAX_COMING = 100

async function coming(call: Call) {
  const { world, caller } = call
  const range = { gte: listedFrom(world.today()) }
  const [all, absences] = await Promise.all([
    listRegistrations(caller.id, { range, limit: MAX_COMING }),
    ownAbsences(call),
  ])
  const now = world.now()
  const rows = await rowsOf(
    all.filter(({ status }) => status !== 'cancelled'),
    now,
  )
  const come = await Promise.all(rows.filter(({ session }) => isComing(session, now)).map(placed))
  const soonest = come.sort((a, b) => begins(a).localeCompare(begins(b)))
  return accept({ registrations: soonest, ...absences })
}

/** Behind every day. */
const LAST = '~'

async function over({ world, caller }: Call, cursor: string | undefined) {
  const scope = [caller.id, 'registrations']
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  // What was moved to an earlier day stands under its first day still, which may be to come.
  const range = { lt: before.value ?? LAST }
  const page = await listRegistrations(caller.id, { range, limit: PAGE, isNewestFirst: true })
  const now = world.now()
  const past = (await rowsOf(page, now)).filter(({ session }) => !isComing(session, now))
  return accept({
    registrations: past.map(({ row }) => row),
    ...(await goingOn(scope, afterFull(page, PAGE, placeOf))),
  })
}

export const listMyRegistrations: Action<typeof contract.listMyRegistrations> = (
  call,
  { when, cursor },
) => (when === 'coming' ? coming(call) : over(call, cursor))
