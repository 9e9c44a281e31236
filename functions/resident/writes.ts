import type { ResidentId } from '../../shared/kernel/ids'
import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { LoginEntity, MembershipEntity, ResidentEntity } from './entities'
import type { Login, Membership, Resident } from './rules'

export const changeResident = (next: Resident): Change =>
  factsOf<Resident>(ResidentEntity).change(next)
export const changeMembership = (next: Membership): Change =>
  factsOf<Membership>(MembershipEntity).change(next)

/** Put if absent: the account is this person's until it is cancelled, unless a worker finds that it is somebody known. */
export const claimAccount = (account: string, residentId: ResidentId): Change =>
  changeLogin({ rev: 1, account, residentId })
export const changeLogin = (next: Login): Change => factsOf<Login>(LoginEntity).change(next)
