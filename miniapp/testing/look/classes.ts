import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listSessions } from '../../../shared/contract/event'
import type { listDrives } from '../../../shared/contract/interest'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { World } from '../world'
import { type Neighbour, signInAs } from './neighbour'
import { communityOf } from './posts'

/** The first class that comes and is open, by its id. */
async function firstSession(resident: Neighbour, compoundId: string): Promise<string> {
  const { cards } = await resident.ask<OutputOf<typeof listSessions>>(
    `compounds/${compoundId}/sessions`,
  )
  const open = cards.find(({ status }) => status === 'open')
  if (!open) throw new Error('Nothing comes that one could go to.')
  return open.id
}

/** The class that is asked about, by its id. */
async function firstDrive(resident: Neighbour, compoundId: string): Promise<string> {
  const { cards } = await resident.ask<OutputOf<typeof listDrives>>(
    `compounds/${compoundId}/drives`,
  )
  const [asked] = cards
  if (!asked) throw new Error('Nothing is asked about.')
  return asked.id
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

export const classesIn = async (compoundId: string, resident: Neighbour) => ({
  sessionId: await firstSession(resident, compoundId),
  driveId: await firstDrive(resident, compoundId),
})

type Desk = { readonly worker: Neighbour; readonly community: string }

/** What is decided by how many come, and by who did not. */
export const decidedIn = async (world: World, { worker, community }: Desk) => ({
  needing: await needingSession(worker, community),
  missed: await missedOf(world),
})
