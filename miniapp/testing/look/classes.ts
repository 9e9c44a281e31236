import type { showAttendance } from '../../../shared/contract/attendance'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listSessions } from '../../../shared/contract/event'
import type { listGroups } from '../../../shared/contract/group'
import type { listDrives } from '../../../shared/contract/interest'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { World } from '../world'
import { type Neighbour, signInAs } from './neighbour'
import { communityOf } from './posts'
import { type Stories, storiesOf } from './story'

type Sessions = OutputOf<typeof listSessions>

/** The classes of the demonstration that a page shows differently, by their ids. */
export type Classes = Stories & {
  /** The first that comes: people come in to it now. */
  readonly doorId: string
  /** Of another day, and seats are left. */
  readonly sessionId: string
  /** All its seats are taken, and there is a line. */
  readonly fullId: string
  /** Who has a seat in the first, and who waits for the other. */
  readonly seated: Neighbour
  readonly waiting: Neighbour
  /** Needs more people. */
  readonly needing: string
  readonly missed: Missed
}

const found = (card: Sessions['cards'][number] | undefined): string => {
  if (!card) throw new Error('Nothing comes that one could go to.')
  return card.id
}

/** A worker lets in whoever stands first on the list, and somebody who has not signed up. */
async function openTheDoor(worker: Neighbour, sessionId: string): Promise<void> {
  const path = `sessions/${sessionId}/attendance`
  const { rows } = await worker.ask<OutputOf<typeof showAttendance>>(path)
  const [first] = rows
  if (!first) throw new Error('Nobody has signed up for what is held now.')
  await worker.write(path, { who: { by: 'name', membershipId: first.membershipId } })
  const guest = { by: 'guest', name: '李叔的孙子' }
  await worker.write(path, { who: guest, isWalkIn: true })
}

/** The class that is asked about, by its id. */
export async function firstDrive(resident: Neighbour, compoundId: string): Promise<string> {
  const { cards } = await resident.ask<OutputOf<typeof listDrives>>(
    `compounds/${compoundId}/drives`,
  )
  const [asked] = cards
  if (!asked) throw new Error('Nothing is asked about.')
  return asked.id
}

/** The group that meets each week, by its id. */
export async function firstGroup(resident: Neighbour, compoundId: string): Promise<string> {
  const { cards } = await resident.ask<OutputOf<typeof listGroups>>(
    `compounds/${compoundId}/groups`,
  )
  const [group] = cards
  if (!group) throw new Error('No group meets.')
  return group.id
}

/** A class that needs more people than have signed up, by its id. */
async function needingSession(worker: Neighbour, nodeId: string): Promise<string> {
  const day = addDays(localDateAt(Date.now()), 6)
  const { sessionIds } = await worker.write<{ sessionIds: readonly string[] }>('events', {
    ...{ nodeId, words: { kind: 'class', title: '插花班' }, venue: { name: '社区活动室' } },
    sessions: [{ day, hours: { from: '19:00', until: '20:30' } }],
    terms: { capacity: 20, minimum: { people: 8, daysBefore: 1, at: '20:00' } },
  })
  const [sessionId] = sessionIds
  if (sessionId === undefined) throw new Error('Nothing was published.')
  return sessionId
}

/** Somebody who did not come twice, and the worker who calls them. */
export type Missed = {
  readonly by: Neighbour
  readonly worker: Neighbour
  readonly community: string
}

async function missedOf(world: World): Promise<Missed> {
  const [by, worker] = await Promise.all([
    signInAs(world, 'neighbour46'),
    signInAs(world, 'worker2'),
  ])
  return { by, worker, community: (await communityOf(worker)).community }
}

type Desk = {
  readonly worker: Neighbour
  readonly community: string
  readonly compoundId: string
}

/** Those of the demonstration, and one that is decided by how many come. */
export async function classesOf(
  world: World,
  { worker, community, compoundId }: Desk,
): Promise<Classes> {
  // As the demonstration has them.
  const [seated, waiting] = await Promise.all(
    ['neighbour11', 'neighbour23'].map((person) => signInAs(world, person)),
  )
  if (!seated || !waiting) throw new Error('Nobody has signed up.')
  const { cards } = await seated.ask<Sessions>(`compounds/${compoundId}/sessions`)
  const doorId = found(cards.find(({ kind }) => kind === 'event'))
  await openTheDoor(worker, doorId)
  const today = localDateAt(Date.now())
  const isFree = ({ kind, fill, day }: Sessions['cards'][number]) =>
    kind === 'class' && fill !== 'full' && day > today
  return {
    ...{ seated, waiting, doorId, sessionId: found(cards.find(isFree)) },
    fullId: found(cards.find(({ fill }) => fill === 'full')),
    needing: await needingSession(worker, community),
    missed: await missedOf(world),
    ...(await storiesOf(worker, community)),
  }
}
