/** The words of the tables as refusals. */
const CODES: Readonly<Record<string, string>> = {
  yes: 'allowed',
  signIn: 'session.missing',
  verify: 'access.notVerified',
  onDuty: 'access.notAllowed',
  atHome: 'membership.alreadyMember',
  hers: 'listing.notYours',
  other: 'booking.notYours',
  ownThing: 'booking.ownListing',
  ownDays: 'booking.ownOverlap',
  // Whoever is asked says no instead of calling off.
  answer: 'booking.notInThisState',
  noPlace: 'place.notFound',
  noThing: 'listing.notFound',
  noPhoto: 'photo.notFound',
  noLoan: 'booking.notFound',
  noAsker: 'membership.notFound',
  noHome: 'membership.unknown',
  noCode: 'welcome.unknown',
  noDesk: 'signIn.noPost',
  noLogin: 'signIn.noSession',
  ownAsk: 'membership.ownRequest',
  noBlock: 'block.notFound',
  noRoster: 'roster.notFound',
  blocked: 'access.blocked',
  noItem: 'withheld.notFound',
  self: 'mute.self',
  ownCase: 'complaint.own',
  noPaper: 'certificate.notFound',
  noCase: 'complaint.notFound',
  noDispute: 'dispute.notFound',
  noCall: 'callBack.notFound',
  noPost: 'post.notFound',
  notArea: 'post.notYourArea',
  noProof: 'staff.notProven',
  notOurs: 'card.foreign',
  noExport: 'export.notFound',
  noSlip: 'correction.notFound',
  open: 'account.openMatters',
  staying: 'account.notClosing',
  noWord: 'mandate.notFound',
  noEvent: 'event.notFound',
  noClass: 'session.notFound',
  noSeat: 'registration.notFound',
  noDrive: 'interest.notFound',
  noGroup: 'group.notFound',
  noOffer: 'registration.notOffered',
  noChair: 'attendance.noSeat',
  noCame: 'attendance.notAttended',
  noThere: 'selling.notThere',
}

export type Table = {
  /** The columns. */
  readonly who: readonly string[]
  /** A row's name is a route, or a route and what it is asked about. */
  readonly rows: readonly (readonly [row: string, cells: readonly string[]])[]
}

const words = (line: string): readonly string[] => line.trim().split(/\s+/)
const linesOf = (table: string): readonly string[] =>
  table.split('\n').filter((line) => line.trim() !== '')

/** Who is asked about, and a row for each route. */
export function readTable(table: string): Table {
  const [head = '', ...lines] = linesOf(table)
  const rows = lines.map((line) => {
    const [row = '', ...cells] = words(line)
    return [row, cells] as const
  })
  return { who: words(head), rows }
}

/** The same where many rows share their cells: the cells, a colon, the rows. */
export function readSharing(table: string): Table {
  const [head = '', ...lines] = linesOf(table)
  const rows = lines.flatMap((line) => {
    const [cells = '', names = ''] = line.split(':')
    return words(names).map((row) => [row, words(cells)] as const)
  })
  return { who: words(head), rows }
}

/** What each of a row is to hear, by name. */
export const expectedIn = (
  { who }: Table,
  cells: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(who.map((name, at) => [name, CODES[cells[at] ?? ''] ?? 'no such word']))

export const routeOf = (row: string): string => row.split('/')[0] ?? row
