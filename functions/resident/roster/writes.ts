import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { RosterEntity, RosterFileEntity, RosterPageEntity } from './entities'
import type { Roster, RosterFile, RosterPage } from './rules'

export const changeFile = (next: RosterFile): Change =>
  factsOf<RosterFile>(RosterFileEntity).change(next)
export const changeRoster = (next: Roster): Change => factsOf<Roster>(RosterEntity).change(next)
/** By whoever has the compound's turn, and nobody else. */
export const writePages = (pages: readonly RosterPage[]): Promise<void> =>
  factsOf<RosterPage>(RosterPageEntity).writeMany(pages)
