import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { RosterHeadEntity, RosterImportEntity, RosterPageEntity } from './entities'
import type { RosterHead, RosterImport, RosterPage } from './rules'

export const changePage = (next: RosterPage): Change =>
  factsOf<RosterPage>(RosterPageEntity).change(next)
export const forgetPage = ({ compoundId, buildingId, unit, rev }: RosterPage): Change =>
  removal(RosterPageEntity, { compoundId, buildingId, unit }, { rev })
export const changeHead = (next: RosterHead): Change =>
  factsOf<RosterHead>(RosterHeadEntity).change(next)
export const changeImport = (next: RosterImport): Change =>
  factsOf<RosterImport>(RosterImportEntity).change(next)
