import type { showAttendance } from '../../../shared/contract/attendance'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listSessions } from '../../../shared/contract/event'
import type { listDrives } from '../../../shared/contract/interest'
import type { Neighbour } from './neighbour'

type Sessions = OutputOf<typeof listSessions>

/** The classes of the demonstration that a page shows differently, by their ids. */
export type Classes = {
  /** The first that comes: people come in to it now. */
  readonly doorId: string
  /** Of another day, and seats are left. */
  readonly sessionId: string
  /** All its seats are taken, and there is a line. */
  readonly fullId: string
  /** Who has a seat in the first, and who waits for the other. */
  readonly seated: Neighbour
  readonly waiting: Neighbour
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

type People = Pick<Classes, 'seated' | 'waiting'> & { readonly worker: Neighbour }

export async function classesOf(
  { worker, ...people }: People,
  compoundId: string,
): Promise<Classes> {
  const { cards } = await people.seated.ask<Sessions>(`compounds/${compoundId}/sessions`)
  const doorId = found(cards[0])
  await openTheDoor(worker, doorId)
  const isFree = ({ kind, fill }: Sessions['cards'][number]) => kind === 'class' && fill !== 'full'
  const sessionId = found(cards.find(isFree))
  return { ...people, doorId, sessionId, fullId: found(cards.find(({ fill }) => fill === 'full')) }
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
