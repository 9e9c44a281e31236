import type { InputOf } from '../../../../shared/contract/endpoint'
import * as attendance from '../../../../shared/contract/attendance'
import * as desk from '../../../../shared/contract/eventDesk'
import * as changes from '../../../../shared/contract/sessionChanges'
import { publishEvent } from '../../../event/planning/actions'
import { audited } from '../../../platform/audited'
import { callOffSession } from '../../../registration/callingOff/actions'
import { undoCheckIn } from '../../admitting/actions'
import { admitNumbers } from '../../admitting/byNumber/actions'
import { closeList } from '../../closing/actions'
import { numberList } from '../../numbering/actions'
import type { Sitting } from '../actions'

// Each as from a phone, and written down like there.

export async function admitAtDesk(call: Sitting, input: InputOf<typeof attendance.admitNumbers>) {
  const done = await admitNumbers(call, input)
  await audited(attendance.admitNumbers, { call, input }, done)
  return done
}

export async function undoAtDesk(call: Sitting, input: InputOf<typeof attendance.undoCheckIn>) {
  const done = await undoCheckIn(call, input)
  await audited(attendance.undoCheckIn, { call, input }, done)
  return done
}

export async function numberAtDesk(call: Sitting, input: InputOf<typeof attendance.numberList>) {
  const done = await numberList(call, input)
  await audited(attendance.numberList, { call, input }, done)
  return done
}

export async function closeAtDesk(call: Sitting, input: InputOf<typeof attendance.closeList>) {
  const done = await closeList(call, input)
  await audited(attendance.closeList, { call, input }, done)
  return done
}

export async function callOffAtDesk(call: Sitting, input: InputOf<typeof changes.callOffSession>) {
  const done = await callOffSession(call, input)
  await audited(changes.callOffSession, { call, input }, done)
  return done
}

export async function publishAtDesk(call: Sitting, input: InputOf<typeof desk.publishEvent>) {
  const done = await publishEvent(call, input)
  await audited(desk.publishEvent, { call, input }, done)
  return done
}
