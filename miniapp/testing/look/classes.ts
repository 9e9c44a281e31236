import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listSessions } from '../../../shared/contract/event'
import type { listGroups } from '../../../shared/contract/group'
import type { listDrives } from '../../../shared/contract/interest'
import type { Neighbour } from './neighbour'

/** The first class that comes and is open, by its id. */
export async function firstSession(resident: Neighbour, compoundId: string): Promise<string> {
  const { cards } = await resident.ask<OutputOf<typeof listSessions>>(
    `compounds/${compoundId}/sessions`,
  )
  const open = cards.find(({ status }) => status === 'open')
  if (!open) throw new Error('Nothing comes that one could go to.')
  return open.id
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
