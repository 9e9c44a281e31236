import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { IncidentEntity } from './entities'
import type { Incident } from './rules'

export const changeIncident = (next: Incident): Change =>
  factsOf<Incident>(IncidentEntity).change(next)
