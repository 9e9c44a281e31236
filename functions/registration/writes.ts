import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { RegistrationEntity } from './entities'
import type { Registration } from './rules'

export const changeRegistration = (next: Registration): Change =>
  factsOf<Registration>(RegistrationEntity).change(next)
