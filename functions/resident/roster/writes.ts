import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { RosterEntity, RosterFileEntity } from './entities'
import type { Roster, RosterFile } from './rules'

export const changeFile = (next: RosterFile): Change =>
  factsOf<RosterFile>(RosterFileEntity).change(next)
export const changeRoster = (next: Roster): Change => factsOf<Roster>(RosterEntity).change(next)
