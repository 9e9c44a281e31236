import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { ConsentEntity } from './entities'
import type { KeptConsent } from './store'

export const changeConsent = (next: KeptConsent): Change =>
  factsOf<KeptConsent>(ConsentEntity).change(next)
