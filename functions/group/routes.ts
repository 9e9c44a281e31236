import { listComing as whatComes } from '../../shared/contract/coming'
import * as contract from '../../shared/contract/group'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { changeGroup } from './changing/actions'
import { listComing } from './coming/actions'
import { joinGroup } from './joining/actions'
import { openGroup } from './opening/actions'
import { listGroupMembers } from './people/actions'
import { callOffMeeting, settleGroup } from './settling/actions'
import { listDeskGroups, listGroups, listMyGroups, showGroup } from './showing/actions'

export const groupRoutes: readonly Route<'classes'>[] = [
  serve(whatComes, listComing),
  serve(contract.listGroups, listGroups),
  serve(contract.showGroup, showGroup),
  serve(contract.joinGroup, joinGroup),
  serve(contract.listMyGroups, listMyGroups),
  serve(contract.openGroup, openGroup),
  serve(contract.listDeskGroups, listDeskGroups),
  serve(contract.changeGroup, changeGroup),
  serve(contract.settleGroup, settleGroup),
  serve(contract.callOffMeeting, callOffMeeting),
  serve(contract.listGroupMembers, listGroupMembers),
]
