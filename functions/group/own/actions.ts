import type { GroupMember } from '../rules'
import { loadKeptMembers } from '../store'

/** For whose they are: in which groups somebody is or was. */
export const groupsOf = (ids: readonly string[]): Promise<readonly GroupMember[]> =>
  loadKeptMembers(ids)
