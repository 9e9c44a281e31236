import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { LoginEntity, ResidentEntity } from '../entities'
import type { Login, Resident } from '../rules'

/** Nobody logs in by it as that person any more: the account is nobody's again. */
export const forgetLogin = (login: Login): Change =>
  removal(LoginEntity, { account: login.account }, login)

/** Nothing of it stays: name, number and openid go with it. */
export const forgetResident = (resident: Resident): Change =>
  removal(ResidentEntity, { id: resident.id }, resident)
