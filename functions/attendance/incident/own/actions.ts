import type { Incident } from '../rules'
import { loadKeptIncidents } from '../store'

/** For whom they name: what happened to somebody at a class. */
export const incidentsOf = (ids: readonly string[]): Promise<readonly Incident[]> =>
  loadKeptIncidents(ids)
