import { join } from 'node:path'
import type { EventTerms, Times } from '../../shared/contract/event'
import { addDays, DAY_MS, type LocalDate, localDateAt } from '../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import { EventEntity, SessionEntity } from '../event/entities'
import type { Event, Session } from '../event/rules'
import { PlaceEntity } from '../place/entities'
import { plant } from '../place/rules'
import { type Access, AccessEntity } from '../platform/access'
import { issueToken } from '../platform/session'
import { world } from '../platform/world'
import { RegistrationEntity, SeatingEntity, WaitingEntity } from '../registration/entities'
import type { Registration } from '../registration/rules'
import { emptySeating, seatKeyOf, written } from '../registration/seating/rules'
import { type Item, stored, writeExport } from './exporting'
import { EVENING } from './rushing/classes'

/** How much has gathered at a place. */
export type Gathered = { readonly past: number; readonly waiting: number }

/** A page of lists: as much comes on both sides, and is over. */
const PAGE = 20
const PAST_A_DAY = 10
const AT_ONCE = 1000
/** One for all that is planted: whoever waits last stands last. */
const NOW = Date.now()
const TODAY = localDateAt(NOW)
const EXPIRES_AT = Math.ceil(NOW / 1000) + 100 * 86_400

const { idFor } = world
const districtId = idFor('district', 'classes')
const [STREET, COMMUNITY, COMPOUND, BUILDING] = ['祖庙街道', '北江社区', '九鼎小区', '3栋']
const PLACES = plant(
  {
    name: '禅城区',
    streets: [
      {
        name: STREET,
        communities: [{ name: COMMUNITY, compounds: [{ name: COMPOUND, buildings: [BUILDING] }] }],
      },
    ],
  },
  districtId,
  (kind, ...path) => idFor(kind, ...path),
)
const found = PLACES.find(({ kind }) => kind === 'compound')
if (found?.kind !== 'compound') throw new Error('There is no compound.')
const { streetId, communityId, compoundId } = found
const PATH = { districtId, streetId, communityId, compoundId }
export const PLACE = { communityId, compoundId }

const [FULL, ROOMY] = ['coming 0', 'coming 1']
const sessionId = (name: string): SessionId => idFor('session', 'classes', name)
/** All its seats are taken and people wait; half of its seats are free. */
export const CLASSES = { full: sessionId(FULL), roomy: sessionId(ROOMY) }

const residentId = (name: string): ResidentId => idFor('resident', 'classes', name)
export const PEOPLE = ['waits', 'looks', 'works', 'comes'] as const
type Person = (typeof PEOPLE)[number]
/** Who comes and goes does so by turns: nobody may change their mind about one class all day. */
const COMERS = 8
const namesOf = (person: Person): readonly string[] =>
  person === 'comes' ? Array.from({ length: COMERS }, (_, n) => `comes ${n}`) : [person]

/** Whoever waits stands behind all others; the rest have nothing of their own. */
export const tokensOf = async () => {
  const tokens = PEOPLE.map(async (person) => {
    const issued = namesOf(person).map((name) => issueToken(residentId(name), world.now()))
    return [person, (await Promise.all(issued)).map(({ token }) => token)] as const
  })
  return Object.fromEntries(await Promise.all(tokens)) as unknown as Record<
    Person,
    readonly string[]
  >
}

function accessOf(name: string): Item {
  const membership = {
    ...{ ...PATH, id: idFor('membership', 'classes', name) },
    ...{
      householdId: idFor('household', 'classes', name),
      buildingId: idFor('building', 'classes'),
    },
    ...{ compoundName: COMPOUND, buildingName: BUILDING, status: 'approved' as const },
  }
  const post = {
    ...{ id: idFor('post', 'classes'), role: 'worker' as const },
    ...{ nodeId: communityId, nodeName: COMMUNITY, since: 0 },
  }
  return stored(AccessEntity, {
    ...{ residentId: residentId(name), rev: 1, districtId, addressForm: '陈姨' },
    memberships: name === 'works' ? [] : [membership],
    posts: name === 'works' ? [post] : [],
  } satisfies Access)
}

type Held = { readonly name: string; readonly day: LocalDate; readonly terms: EventTerms }

function sessionOf({ name, day, terms }: Held): Session {
  const times: Times = { day, hours: EVENING }
  const [id, isPast] = [sessionId(name), day < TODAY]
  return {
    ...{ ...PATH, ...times, id, rev: 1, eventId: idFor('event', 'classes', name) },
    ...{ seatsId: id, keptUnder: day, nodeId: compoundId, nodeName: COMPOUND },
    ...{ kind: 'class', title: '手机微信班', venue: { name: '共享小屋' }, terms },
    ...{ status: isPast ? 'tookPlace' : 'open', isShown: true, changedAt: NOW, done: [] },
  }
}

function classOf(held: Held): readonly Item[] {
  const session = sessionOf(held)
  const { eventId: id, nodeId, nodeName, venue, terms, day, hours, kind, title } = session
  const event: Event = {
    ...{ ...PATH, id, rev: 1, nodeId, nodeName, venue, terms },
    organiserId: residentId('works'),
    words: { kind, title },
    ...{ signUp: 'each', sessions: [{ id: session.id, day, hours }], status: 'published' },
    textCheck: { is: 'passed', of: '' },
    ...{ createdAt: NOW, changedAt: NOW },
    ...{ request: { key: held.name, hash: '' }, done: [] },
  }
  return [stored(EventEntity, event), stored(SessionEntity, session)]
}

const comingOf = (n: number): Held => ({
  name: `coming ${n}`,
  day: addDays(TODAY, 3 + n),
  terms: { capacity: n === 0 ? 30 : 100 },
})
const pastOf = (n: number): Held => ({
  name: `past ${n}`,
  day: addDays(TODAY, -1 - Math.floor(n / PAST_A_DAY)),
  terms: { capacity: 30 },
})

/** So many seats of a class taken, each by somebody who comes alone. */
function seatingOf(held: Held, taken: number): Item {
  const session = sessionOf(held)
  const seating = emptySeating(session, 0)
  const keys = Array.from({ length: taken }, (_, n) => seatKeyOf(residentId(`seated ${n}`)))
  return stored(SeatingEntity, {
    ...{ ...seating, free: seating.free - taken, isQueueOpen: held.name === FULL },
    entries: Object.fromEntries(keys.map((key) => [key, written({ party: 1, life: 1 })])),
    expiresAt: EXPIRES_AT,
  })
}

/** Somebody in line, before all whose number is greater. */
function waitingOf(name: string, n: number): readonly Item[] {
  const session = sessionOf(comingOf(0))
  const { id: seatsId, eventId, keptUnder } = session
  const joinedAt = NOW - DAY_MS + n
  const person = residentId(name)
  const registration: Registration = {
    ...{ ...PATH, id: idFor('registration', seatsId, person), rev: 1 },
    ...{ residentId: person, seatsId, eventId, keptUnder, life: 1, status: 'waitlisted', party: 1 },
    householdId: idFor('household', 'classes', name),
    buildingId: idFor('building', 'classes'),
    ...{ joinedAt, changedAt: joinedAt, changedBy: person, done: [] },
  }
  const place = { seatsId, residentId: person, joinedAt, party: 1, life: 1, rev: 1 }
  return [
    stored(RegistrationEntity, registration),
    stored(WaitingEntity, { ...place, expiresAt: EXPIRES_AT }),
  ]
}

function ground({ waiting }: Gathered): readonly Item[] {
  return [
    ...PLACES.map((place) => stored(PlaceEntity, place)),
    ...PEOPLE.flatMap(namesOf).map(accessOf),
    ...Array.from({ length: PAGE }, (_, n) => classOf(comingOf(n))).flat(),
    seatingOf(comingOf(0), 30),
    seatingOf(comingOf(1), 50),
    ...waitingOf('waits', waiting),
  ]
}

/** A place where a page of classes comes, so many are over and so many wait for one, as DynamoDB exports it. */
export function exportClasses(folder: string, gathered: Gathered): void {
  const { past, waiting } = gathered
  const write = (name: string, items: readonly Item[]): void =>
    writeExport(join(folder, `${name}.json.gz`), items)
  write('ground', ground(gathered))
  for (let first = 0; first < Math.max(past, waiting); first += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, n) => first + n)
    const over = numbers.filter((n) => n < past).map(pastOf)
    const line = numbers.filter((n) => n < waiting)
    write(`over ${first}`, over.flatMap(classOf))
    write(
      `line ${first}`,
      line.flatMap((n) => waitingOf(`waits ${n}`, n)),
    )
  }
}
