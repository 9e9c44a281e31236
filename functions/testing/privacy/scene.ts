import { movableClock } from '../clock'
import type { Town } from '../town'
import { layClasses } from './classes'
import { BYSTANDERS, type Crowd, gather } from './crowd'
import { bringAbout, type Loan } from './loans'
import { lookAround, type Look, readsAll } from './reading'
import { layThings, MAKER, readsThings, seesPhoto, type Thing } from './things'
import { layWork, type Occasion, readsWork } from './work'

export const HOLDER = '占着'
const OUTSIDERS = Object.values(BYSTANDERS)

/** Everything that the document speaks of, and what each has read of it. */
export type Scene = {
  readonly crowd: Crowd
  readonly loans: readonly Loan[]
  readonly things: Readonly<Record<string, Thing>>
  readonly occasions: Readonly<Record<string, Occasion>>
  readonly work: Awaited<ReturnType<typeof readsWork>>
  /** By who reads, and the row of the thing or the state of the loan. */
  readonly read: ReadonlyMap<string, string>
  readonly photosSeen: ReadonlySet<string>
}
type Reading = Map<string, string>

async function readThings(crowd: Crowd, things: Scene['things'], read: Reading) {
  const photosSeen = new Set<string>()
  for (const who of [...OUTSIDERS, MAKER]) {
    const text = await readsThings(crowd, who, Object.values(things))
    read.set(`${who} things`, text)
    for (const [row, { photoId }] of Object.entries(things))
      if (row.startsWith('photo') && (await seesPhoto(crowd, { who, text }, photoId)))
        photosSeen.add(`${who} ${row}`)
  }
  return photosSeen
}

const pagesOf = ({ listingId, bookingId }: Loan): readonly Look[] => [
  ['showListing', { listingId }],
  ['showMyListing', { listingId }],
  ['listListingBookings', { listingId }],
  ...(bookingId === undefined ? [] : [['showBooking', { bookingId }] as const]),
]

async function readLoans(crowd: Crowd, loans: readonly Loan[], read: Reading): Promise<void> {
  const readers = loans.flatMap((loan) => [
    { who: loan.owner, of: [loan] },
    { who: loan.borrower, of: [loan] },
  ])
  for (const { who, of } of [
    ...readers,
    ...[...OUTSIDERS, HOLDER].map((name) => ({ who: name, of: loans })),
  ]) {
    const around = await lookAround(crowd, who)
    for (const loan of of)
      read.set(`${who} ${loan.state}`, `${around}\n${await readsAll(crowd, who, pagesOf(loan))}`)
  }
}

export async function setScene(town: Town): Promise<Scene> {
  const crowd = await gather(town)
  const read: Reading = new Map()
  const things = await layThings(crowd)
  const occasions = await layWork(crowd)
  await layClasses(crowd)
  const work = await readsWork(crowd, Object.values(occasions))
  // The store keeps the real clock: photos are looked at before it is moved.
  const photosSeen = await readThings(crowd, things, read)
  const loans = await bringAbout(crowd, movableClock())
  await readLoans(crowd, loans, read)
  return { crowd, loans, things, occasions, work, read, photosSeen }
}
