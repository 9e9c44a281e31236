import { createEvent } from '../../shared/contract/event'
import { decideProposal, proposeEvent } from '../../shared/contract/proposal'
import type { InputOf } from '../../shared/contract/endpoint'
import { addDays, type LocalDate, localDateAt } from '../../shared/kernel/dates'
import type { LocalTime } from '../../shared/kernel/hours'
import type { EventId } from '../../shared/kernel/ids'
import { neighbour } from './neighbours'
import type { Person, Town } from './town'

type Planned = InputOf<typeof createEvent>

/** A day so many days from now: never today, which may be over. */
export const inDays = (count: number): LocalDate => addDays(localDateAt(Date.now()), count)

export const hoursFrom = (from: string, until: string) => ({
  from: from as LocalTime,
  until: until as LocalTime,
})

/** One session of a class. */
export const onDay = (count: number, from = '09:00', until = '11:00') => ({
  day: inDays(count),
  hours: hoursFrom(from, until),
})

/** A class that anybody may publish who works there. */
export const planned = ({ places }: Town, more: Partial<Planned> = {}): Planned => ({
  nodeId: places.beijiang,
  words: { kind: 'class', title: '智能手机课' },
  venue: { name: '社区活动室' },
  sessions: [onDay(3)],
  terms: { capacity: 20 },
  ...more,
})

/** A class that is seen: its id, and those of its sessions. */
export const holds = (town: Town, official: Person, more: Partial<Planned> = {}) =>
  official.gets(createEvent, planned(town, more))

type Wish = InputOf<typeof proposeEvent>

/** What a neighbour would like to hold. */
export const wished = ({ places }: Town, more: Partial<Wish> = {}): Wish => ({
  compoundId: places.jiuding,
  words: { kind: 'event', title: '旧书交换' },
  venue: { name: '中心花园' },
  sessions: [onDay(5)],
  capacity: 30,
  ...more,
})

/** A proposal that waits. */
export const proposes = async (
  town: Town,
  person: Person,
  more: Partial<Wish> = {},
): Promise<EventId> => (await person.gets(proposeEvent, wished(town, more))).id

/** Leaves room for another one. */
export const declines = (official: Person, eventId: EventId) =>
  official.gets(decideProposal, { eventId, decision: 'declined', reason: 'unclear' })

/** A class that is not seen yet. */
export const draftsEvent = async (town: Town, official: Person): Promise<EventId> =>
  (await holds(town, official, { isDraft: true })).id

let proposers = 0
/** A proposal of somebody whom nobody else needs. */
export async function proposed(town: Town, official: Person): Promise<EventId> {
  const room = `${700 + proposers}`
  return proposes(town, await neighbour(town, official, `要办活动的${proposers++}`, { room }))
}

export const WORDS = { kind: 'training', title: '急救入门' } as const

export const A_PHOTO = { contentType: 'image/jpeg', bytes: 1000 } as const

/** What of classes and events anybody may ask for, and what waits for an answer. */
export async function inputsOfEvents(town: Town, official: Person) {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  return {
    listSessions: { compoundId },
    createEvent: planned(town),
    publishEvent: { eventId: await draftsEvent(town, official) },
    changeWords: { eventId: (await holds(town, official)).id, words: WORDS },
    offerCover: { eventId: (await holds(town, official)).id, ...A_PHOTO },
    dropCover: { eventId: (await holds(town, official)).id },
    listDeskSessions: { nodeId, when: 'coming' },
    proposeEvent: wished(town),
    listProposals: { nodeId },
    decideProposal: { eventId: await proposed(town, official), decision: 'approved' },
    listMyProposals: {},
  }
}
