import type { ExportWish } from '../../../../shared/contract/export'
import { accept, type Outcome } from '../../../../shared/kernel/outcome'
import type { Cell } from '../../../attendance/exporting/rules'
import { showAttendance } from '../../../attendance/showing/actions'
import { listBookings } from '../../../booking/ledger/actions'
import { listDeskSessions } from '../../../event/desk/actions'
import { listLent } from '../../../listing/ledger/actions'
import type { Call } from '../../../platform/call'
import { listLiving } from '../../../resident/household/ledger/actions'
import {
  cellsOfAttendance,
  cellsOfBooking,
  cellsOfLent,
  cellsOfLiving,
  cellsOfSession,
} from '../cells/rules'

/** One page of what is taken along: the rows of the screen’s own page, and where it goes on. */
export type LedgerPage = {
  readonly rows: readonly (readonly Cell[])[]
  readonly at?: string
}
type Refused = { readonly code: string }
type Read = (call: Call<'worker'>, at: string | undefined) => Promise<Outcome<LedgerPage, Refused>>

type Listed<Row> = Outcome<{ readonly rows: readonly Row[]; readonly cursor?: string }, Refused>

const asPage = <Row>(
  listed: Listed<Row>,
  cellsOf: (row: Row) => readonly Cell[],
): Outcome<LedgerPage, Refused> => {
  if (!listed.ok) return listed
  const { rows, cursor } = listed.value
  return accept({ rows: rows.map(cellsOf), ...(cursor === undefined ? {} : { at: cursor }) })
}

const cursorOf = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

/** Which page of the sessions, which of them, and which page of its list. */
type Place = { readonly sessions?: string; readonly n: number; readonly rows?: string }

const placeAt = (at: string | undefined): Place =>
  at === undefined ? { n: 0 } : (JSON.parse(at) as Place)

/** From one list to the next, and from one page of sessions to the next. */
function placeBehind(place: Place, { count, goesOn }: { count: number; goesOn?: string }) {
  if (place.n + 1 < count) return { ...cursorsOf(place), n: place.n + 1 }
  return goesOn === undefined ? undefined : { sessions: goesOn, n: 0 }
}
const cursorsOf = ({ sessions }: Place) => (sessions === undefined ? {} : { sessions })

type Attended = Extract<ExportWish, { readonly what: 'sessions' | 'attendance' }>

async function attendancePage(
  call: Call<'worker'>,
  { nodeId, when, names }: Attended,
  at: string | undefined,
): Promise<Outcome<LedgerPage, Refused>> {
  const place = placeAt(at)
  const listed = await listDeskSessions(call, { nodeId, when, ...cursorOf(place.sessions) })
  if (!listed.ok) return listed
  const { cards, cursor } = listed.value
  const session = cards[place.n]
  const behind = placeBehind(place, { count: cards.length, ...(cursor ? { goesOn: cursor } : {}) })
  const goesOn = behind === undefined ? {} : { at: JSON.stringify(behind) }
  if (!session) return accept({ rows: [], ...goesOn })
  const page = await showAttendance(call, { sessionId: session.id, ...cursorOf(place.rows) })
  // Of one that is gone meanwhile nothing is shown on the screen either.
  if (!page.ok)
    return page.refusal.code === 'session.notFound' ? accept({ rows: [], ...goesOn }) : page
  const { rows, cursor: more } = page.value
  return accept({
    rows: rows.map((row) => cellsOfAttendance(session, row, names)),
    ...(more === undefined ? goesOn : { at: JSON.stringify({ ...place, rows: more }) }),
  })
}

type OfCompounds = Exclude<ExportWish, Attended>

const isOfDesk = (wish: ExportWish): wish is Attended =>
  wish.what === 'attendance' || wish.what === 'sessions'

async function sessionsPage(
  call: Call<'worker'>,
  { nodeId, when }: Attended,
  at: string | undefined,
): Promise<Outcome<LedgerPage, Refused>> {
  const page = await listDeskSessions(call, { nodeId, when, ...cursorOf(at) })
  if (!page.ok) return page
  const { cards, cursor } = page.value
  return asPage(accept({ rows: cards, ...cursorOf(cursor) }), cellsOfSession)
}

type PageOf = (
  call: Call<'worker'>,
  wish: OfCompounds,
  at: string | undefined,
) => Promise<Outcome<LedgerPage, Refused>>

const PAGES: Readonly<Record<OfCompounds['what'], PageOf>> = {
  living: async (call, { nodeId, names }, cursor) =>
    asPage(await listLiving(call, { nodeId, names, cursor }), cellsOfLiving),
  lent: async (call, { nodeId }, cursor) =>
    asPage(await listLent(call, { nodeId, cursor }), cellsOfLent),
  bookings: async (call, { nodeId }, cursor) =>
    asPage(await listBookings(call, { nodeId, cursor }), cellsOfBooking),
}

/** The list that is wanted, page by page, as whoever calls may read it at this second. */
export function ledgerOf(wish: ExportWish): Read {
  if (!isOfDesk(wish)) return (call, at) => PAGES[wish.what](call, wish, at)
  const page = wish.what === 'attendance' ? attendancePage : sessionsPage
  return (call, at) => page(call, wish, at)
}
