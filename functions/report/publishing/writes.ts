import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { PublicationEntity } from '../entities'
import type { Publication } from './rules'

export const changePublication = (next: Publication): Change =>
  factsOf<Publication>(PublicationEntity).change(next)
