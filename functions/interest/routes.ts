import * as contract from '../../shared/contract/interest'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { openDrive } from './asking/actions'
import { endDrive } from './ending/actions'
import { sayInterest } from './saying/actions'
import { listDeskDrives, listDrives, showDrive } from './showing/actions'

export const interestRoutes: readonly Route<'classes'>[] = [
  serve(contract.listDrives, listDrives),
  serve(contract.showDrive, showDrive),
  serve(contract.sayInterest, sayInterest),
  serve(contract.openDrive, openDrive),
  serve(contract.listDeskDrives, listDeskDrives),
  serve(contract.endDrive, endDrive),
]
