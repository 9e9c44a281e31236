import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { removal } from '../../../platform/removal'
import { PasskeysEntity } from './entities'
import type { Passkeys } from './rules'

export const changePasskeys = (next: Passkeys): Change =>
  factsOf<Passkeys>(PasskeysEntity).change(next)

/** All of them: of whoever goes, or works here no more. */
export const forgetPasskeys = ({ residentId, rev }: Passkeys): Change =>
  removal(PasskeysEntity, { residentId }, { rev })
