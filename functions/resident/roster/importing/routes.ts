import * as contract from '../../../../shared/contract/roster'
import type { Route } from '../../../platform/call'
import { serve } from '../../../platform/serve'
import { importRoster, previewRoster } from './actions'

/** Served by the roster function: it alone reads the files, and carries what reads tables. */
export const importingRoutes: readonly Route<'roster'>[] = [
  serve(contract.previewRoster, previewRoster),
  serve(contract.importRoster, importRoster),
]
