import * as contract from '../../../shared/contract/complaint'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { listComplaints } from './actions'

export const complaintRoutes: readonly Route[] = [serve(contract.listComplaints, listComplaints)]
