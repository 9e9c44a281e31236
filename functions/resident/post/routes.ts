import * as code from '../../../shared/contract/code'
import * as contract from '../../../shared/contract/post'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { makeAppointmentCode, readAppointmentCode } from '../code/actions'
import { checkStaffCode, makeStaffCode } from '../code/staff/actions'
import { endPost } from './ending/actions'
import { grantPost } from './granting/actions'
import { listPosts, showArea } from './showing/actions'

export const postRoutes: readonly Route[] = [
  serve(code.makeAppointmentCode, makeAppointmentCode),
  serve(code.readAppointmentCode, readAppointmentCode),
  serve(code.makeStaffCode, makeStaffCode),
  serve(code.checkStaffCode, checkStaffCode),
  serve(contract.showArea, showArea),
  serve(contract.listPosts, listPosts),
  serve(contract.grantPost, grantPost),
  serve(contract.endPost, endPost),
]
