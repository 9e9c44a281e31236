import * as attendance from '../../../../shared/contract/attendance'
import * as desk from '../../../../shared/contract/eventDesk'
import * as changes from '../../../../shared/contract/sessionChanges'
import { publishEvent } from '../../../event/planning/actions'
import { callOffSession } from '../../../registration/callingOff/actions'
import { undoCheckIn } from '../../admitting/actions'
import { admitNumbers } from '../../admitting/byNumber/actions'
import { closeList } from '../../closing/actions'
import { numberList } from '../../numbering/actions'
import { asFromPhone } from '../actions'

export const admitAtDesk = asFromPhone(attendance.admitNumbers, admitNumbers)
export const undoAtDesk = asFromPhone(attendance.undoCheckIn, undoCheckIn)
export const numberAtDesk = asFromPhone(attendance.numberList, numberList)
export const closeAtDesk = asFromPhone(attendance.closeList, closeList)
export const callOffAtDesk = asFromPhone(changes.callOffSession, callOffSession)
export const publishAtDesk = asFromPhone(desk.publishEvent, publishEvent)
