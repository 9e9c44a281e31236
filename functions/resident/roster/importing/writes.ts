import { writeMany } from '../../../platform/writeMany'
import { RosterPageEntity } from '../entities'
import type { RosterPage } from '../rules'

/** By whoever has the compound's turn, and nobody else. */
export const writePages = (pages: readonly RosterPage[]): Promise<void> =>
  writeMany(RosterPageEntity, pages)
