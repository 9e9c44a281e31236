import type { SignInId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { SignInEntity } from './entities'
import type { SignIn } from './rules'

export const loadSignIn = (id: SignInId): Promise<SignIn | undefined> =>
  factsOf<SignIn>(SignInEntity).load({ id }, { consistent: true })
