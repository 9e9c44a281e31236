import type { PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Caller } from '../../../platform/session'
import type { Colleague } from './rules'
import { listColleagues } from './store'

/** How people are addressed, by their ids. */
export type Forms = ReadonlyMap<ResidentId, string>

/** Who works at a place, as its list says: one read, however many they are. */
export const staffOf = (nodeId: PlaceId): Promise<ReadonlyMap<ResidentId, Colleague>> =>
  listColleagues(nodeId)

export const formsIn = (staff: ReadonlyMap<ResidentId, Colleague>): Forms =>
  new Map([...staff].map(([id, { addressForm }]) => [id, addressForm]))

/** Whoever works at a place, and whoever asks, as colleagues see them. */
export async function colleaguesAt(
  { id, access }: Pick<Caller, 'id' | 'access'>,
  nodeId: PlaceId | undefined,
): Promise<Forms> {
  const known = nodeId === undefined ? [] : formsIn(await staffOf(nodeId))
  return new Map([...known, [id, addressFormOf(access)]])
}

/** The same with those who do not work there, or no more, each of them looked up. */
export async function withOthers(known: Forms, ids: readonly ResidentId[]): Promise<Forms> {
  const others = ids.filter((id) => !known.has(id))
  if (others.length === 0) return known
  const found = await glanceAtAccesses(others)
  return new Map([...known, ...[...found].map(([id, one]) => [id, addressFormOf(one)] as const)])
}
