import type { AnyPage } from '../../console/page'
import type { Computer, Shown } from '../computer'
import { type Office, type Seat, SEATS } from '../desk/ground'
import { nameOf, type Opening } from '../desk/openings'

type Word = 'yes' | 'no' | 'signIn'
export type HeardAtDesk = Readonly<Record<Seat, string>>

/*
 * Written by hand, never read from a page's own table: whoever leads a place reads its sums and knows their own
 * computers; what is below needs somebody who administers; what one asked for is one's own. Everything else is for
 * whoever works at the place in the address, or above it, and for nobody else.
 */
const LEADERS: ReadonlySet<string> = new Set([
  ...[
    'GET /',
    'GET /sessions',
    'GET /at/:nodeId/briefing',
    'GET /at/:nodeId/figures',
    'GET /at/:nodeId/figures/:month',
  ],
])
const ADMINS: ReadonlySet<string> = new Set([
  ...['GET /compounds/new', 'POST /compounds/new/look', 'POST /compounds/new'],
  ...['GET /at/:nodeId/sign-ins', 'POST /at/:nodeId/sign-ins/:sessionId/end'],
  ...['GET /compounds/:compoundId/pattern', 'POST /compounds/:compoundId/pattern'],
  ...['POST /at/:nodeId/posts/give', 'POST /at/:nodeId/posts/:postId/end'],
  'GET /at/:nodeId/public-figures',
  ...['publish', 'withhold'].map((step) => `POST /at/:nodeId/public-figures/${step}`),
  ...['standing', 'buildings', 'renaming', 'phone', 'ticks'].map(
    (step) => `POST /compounds/:compoundId/${step}`,
  ),
])
/** Of a place that is said in the form. */
const PLACED: ReadonlySet<string> = new Set(['POST /compounds/new'])
const OWN = /\/(?::jobId|:rosterId|sessions\/:sessionId)(?:\/|$)|\/roster\/import$/
/** Whoever comes after has nothing left to do it to. */
const ONCE: ReadonlySet<string> = new Set(
  ['lift', 'move-out'].map((step) => `POST /at/:nodeId/residents/:residentId/${step}`),
)

type Right = (name: string) => boolean
const isPlaced: Right = (name) => name.includes(':') || PLACED.has(name)
const isWork: Right = (name) => !ADMINS.has(name) && !OWN.test(name)

/** Of those who may, they are asked last. */
const isFirst: Right = (name) => !OWN.test(name) && !ONCE.has(name)

const MAY: Readonly<Record<Seat, Right>> = {
  nobody: () => false,
  Ended: () => false,
  Amin: (name) => isWork(name) && !isPlaced(name),
  Huang: (name) => isWork(name) && !isPlaced(name),
  Leader: (name) => LEADERS.has(name),
  Other: (name) => !OWN.test(name) && !isPlaced(name),
  Xiaoli: (name) => !ADMINS.has(name),
  Street: isFirst,
  District: isFirst,
}

const wordFor = (seat: Seat, name: string): Word => {
  if (seat === 'nobody') return 'signIn'
  return MAY[seat](name) ? 'yes' : 'no'
}

/** What each is to hear of a page. */
export const expectedAtDesk = (page: AnyPage): HeardAtDesk =>
  Object.fromEntries(SEATS.map((seat) => [seat, wordFor(seat, nameOf(page))])) as HeardAtDesk

const isAsked = ({ html }: Shown): boolean => html.includes('action="/console/sign-in/done"')

function heardIn(shown: Shown): string {
  if (shown.status === 401 || isAsked(shown)) return 'signIn'
  if (shown.status === 403 || shown.status === 404) return 'no'
  return shown.status < 500 ? 'yes' : String(shown.status)
}

let keys = 0
async function asks(computer: Computer, { page, path, fields }: Opening): Promise<string> {
  if (page.method === 'GET') return heardIn(await computer.opens(path))
  return heardIn(await computer.sends(path, { ...fields, key: `asked-by-somebody-${keys++}` }))
}

/** What each hears of a page, those first who change nothing; what is done once is asked in the order of seats. */
export async function heardAtDesk(office: Office, opening: Opening): Promise<HeardAtDesk> {
  const expected = expectedAtDesk(opening.page)
  const isRefused = (seat: Seat) => expected[seat] !== 'yes' && !ONCE.has(nameOf(opening.page))
  const heard: Partial<Record<Seat, string>> = {}
  for (const seat of [...SEATS.filter(isRefused), ...SEATS.filter((one) => !isRefused(one))])
    heard[seat] = await asks(office.seats[seat], opening)
  return Object.fromEntries(SEATS.map((seat) => [seat, heard[seat]])) as HeardAtDesk
}
