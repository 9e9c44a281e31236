import type { ResidentId } from '../../shared/kernel/ids'
import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { LoginEntity, MembershipEntity, ResidentEntity } from './entities'
import type { Membership, Resident } from './rules'

export const changeResident = (next: Resident): Change =>
  factsOf<Resident>(ResidentEntity).change(next)
export const changeMembership = (next: Membership): Change =>
  factsOf<Membership>(MembershipEntity).change(next)

/** Put if absent: the account is this person's for good. */
export const claimAccount = (account: string, residentId: ResidentId): Change =>
  factsOf<{ rev: number; account: string; residentId: ResidentId }>(LoginEntity).change({
    rev: 1,
    account,
    residentId,
  })
