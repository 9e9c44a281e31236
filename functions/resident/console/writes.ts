import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { SignInEntity } from './entities'
import type { SignIn } from './rules'

/** Put if absent, then once more when a computer uses it. */
export const changeSignIn = (signIn: SignIn): Change => factsOf<SignIn>(SignInEntity).change(signIn)
