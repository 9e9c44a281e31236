import type { CheckIn } from '../../../attendance/rules'
import type { Booking } from '../../../booking/rules'
import type { Session } from '../../../event/rules'
import { glanceAtAll } from '../../../event/showing/actions'
import type { Listing } from '../../../listing/rules'
import type { Place } from '../../../place/rules'
import type { Membership } from '../../../resident/rules'
import type { CountedFact } from '../../counting/fact/actions'
import {
  bookingCounts,
  checkInCounts,
  type Held,
  listingCounts,
  membershipCounts,
  sessionCounts,
} from '../../counting/rules'
import { type Counted, type Months, pathOf } from '../../rules'
import { type Anew, meetCounted, meetFact, noPairs, type Pairing } from '../pairing/rules'
import { type Item, pagesOf } from '../scanning/store'

const COUNTS: Readonly<Record<string, (fact: never) => Months>> = {
  Booking: (fact: Booking) => bookingCounts(fact),
  Listing: (fact: Listing) => listingCounts(fact),
  Membership: (fact: Membership) => membershipCounts(fact),
  Session: (fact: Session) => sessionCounts(fact),
}
const KINDS = ['Place', 'Counted', 'CheckIn', ...Object.keys(COUNTS)] as const

type Sessions = Map<string, Held & Pick<Anew, 'path'>>

const ofKind = <Kind>(items: readonly Item[], kind: string): readonly Kind[] =>
  items.filter(({ _et }) => _et === kind) as unknown as readonly Kind[]

function factAnew(item: Item): readonly Anew[] {
  const counts = COUNTS[item._et]
  if (!counts) return []
  const fact = item as unknown as CountedFact
  const months = counts(item as never)
  return [{ id: fact.id, factRev: fact.rev, path: pathOf(fact), months }]
}

/** Those of a page that are not known yet, each once. */
async function learnSessions(known: Sessions, checkIns: readonly CheckIn[]): Promise<void> {
  const asked = new Set(checkIns.map(({ sessionId }) => sessionId))
  for (const session of await glanceAtAll([...asked].filter((id) => !known.has(id)))) {
    if (session === undefined) continue
    const { id, status, day, hours } = session
    known.set(id, { status, day, hours, path: pathOf(session) })
  }
}

async function checkInsAnew(known: Sessions, page: readonly Item[]): Promise<readonly Anew[]> {
  const checkIns = ofKind<CheckIn>(page, 'CheckIn')
  await learnSessions(known, checkIns)
  return checkIns.flatMap((checkIn) => {
    const { id, rev: factRev, sessionId } = checkIn
    const session = known.get(sessionId)
    if (!session) return []
    const months = checkInCounts(checkIn, session)
    return [{ id, factRev, sessionId, path: session.path, months }]
  })
}

export type Stock = { readonly places: readonly Place[]; readonly pairing: Pairing }

/** Walks through the table once: all places, and all facts beside what they are counted for. */
export async function takeStock(): Promise<Stock> {
  const places: Place[] = []
  const pairing = noPairs()
  const known: Sessions = new Map()
  for await (const page of pagesOf(...KINDS)) {
    places.push(...ofKind<Place>(page, 'Place'))
    const anew = [...page.flatMap(factAnew), ...(await checkInsAnew(known, page))]
    for (const one of anew) meetFact(pairing, one)
    for (const one of ofKind<Counted>(page, 'Counted')) meetCounted(pairing, one)
  }
  return { places, pairing }
}
