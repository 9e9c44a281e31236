import * as contract from '../../shared/contract/notice'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'

export const noticeRoutes: readonly Route[] = [
  serve(contract.listNotices, actions.listNotices),
  serve(contract.markNoticesRead, actions.markNoticesRead),
]
