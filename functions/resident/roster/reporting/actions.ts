import type { RosterReport } from '../../../../shared/contract/roster'
import { glanceAtAccess } from '../../../platform/access'
import type { Counts, RosterImport } from '../rules'

/** What came of an import, for the colleagues. */
export async function reportOf(done: RosterImport, counts: Counts): Promise<RosterReport> {
  const { id, compoundName, importedAt = 0, written = 0 } = done
  const by = (await glanceAtAccess(done.by))?.addressForm ?? ''
  return { id, compoundName, importedAt, by, written, ...counts, wrong: [...counts.wrong] }
}
