import type { Endpoint } from '../../../../shared/contract/endpoint'
import * as attendance from '../../../../shared/contract/attendance'
import * as desk from '../../../../shared/contract/eventDesk'
import * as changes from '../../../../shared/contract/sessionChanges'
import type { Outcome } from '../../../../shared/kernel/outcome'
import { publishEvent } from '../../../event/planning/actions'
import { audited } from '../../../platform/audited'
import { callOffSession } from '../../../registration/callingOff/actions'
import { undoCheckIn } from '../../admitting/actions'
import { admitNumbers } from '../../admitting/byNumber/actions'
import { closeList } from '../../closing/actions'
import { numberList } from '../../numbering/actions'
import type { Sitting } from '../actions'

/** An action as a phone takes it, and written down as it is from there. */
const asFromPhone =
  <Input, Done extends Outcome<unknown, unknown>>(
    endpoint: Endpoint,
    action: (call: Sitting, input: Input) => Promise<Done>,
  ) =>
  async (call: Sitting, input: Input): Promise<Done> => {
    const done = await action(call, input)
    await audited(endpoint, { call, input }, done)
    return done
  }

export const admitAtDesk = asFromPhone(attendance.admitNumbers, admitNumbers)
export const undoAtDesk = asFromPhone(attendance.undoCheckIn, undoCheckIn)
export const numberAtDesk = asFromPhone(attendance.numberList, numberList)
export const closeAtDesk = asFromPhone(attendance.closeList, closeList)
export const callOffAtDesk = asFromPhone(changes.callOffSession, callOffSession)
export const publishAtDesk = asFromPhone(desk.publishEvent, publishEvent)
