import type * as contract from '../../../shared/contract/group'
import { accept, type Outcome } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { changeByWorker, type Decided } from '../changing/actions'
import type { Doing, Group } from '../rules'
import { decideOff, decideStep, type Step } from './rules'

const doingOf = ({ world, caller }: Call<'worker'>): Doing => ({ by: caller.id, at: world.now() })

const answered = <Answer, Refused>(
  decided: Outcome<Group, Refused>,
  answerOf: (group: Group) => Answer,
): Outcome<Decided<Answer>, Refused> =>
  decided.ok ? accept({ group: decided.value, answer: answerOf(decided.value) }) : decided

/** A pause, its end, or the end of the group: members are told behind it. */
export const settleGroup: Action<typeof contract.settleGroup> = (call, { groupId, step, until }) =>
  changeByWorker(call, groupId, (group) => {
    const asked: Step = step === 'pause' ? { step, until } : { step }
    const decided = decideStep(group, asked, doingOf(call))
    return Promise.resolve(answered(decided, ({ id, status }) => ({ id, status })))
  })

export const callOffMeeting: Action<typeof contract.callOffMeeting> = (
  call,
  { groupId, ...meeting },
) =>
  changeByWorker(call, groupId, (group) => {
    const decided = decideOff(group, meeting, doingOf(call))
    return Promise.resolve(answered(decided, ({ id }) => ({ id, day: meeting.day })))
  })
