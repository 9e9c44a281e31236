import type { CheckIn } from '../../../attendance/rules'
import type { Booking } from '../../../booking/rules'
import type { Session } from '../../../event/rules'
import { sessionsOf } from '../../../event/showing/actions'
import type { Listing } from '../../../listing/rules'
import type { SessionId } from '../../../../shared/kernel/ids'
import type { Membership } from '../../../resident/rules'
import type { World } from '../../../platform/world'
import { bring } from '../../counting/actions'
import type { CountedFact } from '../../counting/fact/actions'
import {
  bookingCounts,
  checkInCounts,
  type Held,
  listingCounts,
  membershipCounts,
  sessionCounts,
} from '../../counting/rules'
import { areAlike, type Counted, type Months, pathOf } from '../../rules'
import { loadManyCounted } from '../../store'
import type { Difference, Found } from '../rules'
import { differencesIn } from '../rules'
import { type Item, pagesOf } from '../scanning/store'

const COUNTS: Readonly<Record<string, (fact: never) => Months>> = {
  Booking: (fact: Booking) => bookingCounts(fact),
  Listing: (fact: Listing) => listingCounts(fact),
  Membership: (fact: Membership) => membershipCounts(fact),
  Session: (fact: Session) => sessionCounts(fact),
}
const KINDS = [...Object.keys(COUNTS), 'CheckIn'] as const

/** What a fact counts for, worked out anew. */
type Anew = Pick<Counted, 'id' | 'factRev' | 'path' | 'months'>
type Sessions = Map<string, Held & Pick<Anew, 'path'>>

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
  const unknown: readonly SessionId[] = [...asked].filter((id) => !known.has(id))
  for (const session of await sessionsOf(unknown)) {
    const { id, status, day, hours } = session
    known.set(id, { status, day, hours, path: pathOf(session) })
  }
}

async function checkInsAnew(known: Sessions, items: readonly Item[]): Promise<readonly Anew[]> {
  const checkIns = items.filter(({ _et }) => _et === 'CheckIn') as unknown as readonly CheckIn[]
  await learnSessions(known, checkIns)
  return checkIns.flatMap((checkIn) => {
    const session = known.get(checkIn.sessionId)
    if (!session) return []
    const months = checkInCounts(checkIn, session)
    return [{ id: checkIn.id, factRev: checkIn.rev, path: session.path, months }]
  })
}

type Suspect = { readonly anew: Anew; readonly stored: Counted | undefined }

async function suspectsIn(facts: readonly Anew[]): Promise<readonly Suspect[]> {
  const stored = await loadManyCounted(facts.map(({ id }) => id))
  return facts
    .map((anew, n) => ({ anew, stored: stored[n] }))
    .filter(({ anew, stored: one }) => !areAlike(one?.months ?? {}, anew.months))
}

/** Puts right what a fact is counted for; nothing where the fact has changed since, or was only late. */
async function mend(world: World, { anew }: Suspect): Promise<readonly Difference[]> {
  let stood: Months = {}
  const isMended = await bring(world, anew.id, (stored) => {
    stood = stored?.months ?? {}
    const isOver = (stored && stored.factRev > anew.factRev) || areAlike(stood, anew.months)
    return Promise.resolve(isOver ? undefined : anew)
  })
  return isMended ? differencesIn(anew.id, { stood, is: anew.months }) : []
}

export type FactsCounted = {
  readonly facts: ReadonlyMap<string, number>
  readonly differences: readonly Found[]
  /** All that were looked at. */
  readonly seen: ReadonlySet<string>
}

// What is only late comes while the others are looked at; of more than so many none is kept waiting.
const HELD_BACK = 1000

/** Goes through all facts there are, and puts right what is counted otherwise. */
export async function countFacts(world: World): Promise<FactsCounted> {
  const [facts, sessions, seen] = [
    new Map<string, number>(),
    new Map() as Sessions,
    new Set<string>(),
  ]
  const found: Found[] = []
  let suspects: Suspect[] = []
  const settle = async (): Promise<void> => {
    for (const one of suspects) {
      const { districtId } = one.anew.path
      for (const each of await mend(world, one)) found.push({ ...each, districtId })
    }
    suspects = []
  }
  for await (const page of pagesOf(...KINDS)) {
    const anew = [...page.flatMap(factAnew), ...(await checkInsAnew(sessions, page))]
    for (const { id, path } of anew) {
      seen.add(id)
      facts.set(path.districtId, (facts.get(path.districtId) ?? 0) + 1)
    }
    suspects.push(...(await suspectsIn(anew)))
    if (suspects.length > HELD_BACK) await settle()
  }
  await settle()
  return { facts, differences: found, seen }
}
