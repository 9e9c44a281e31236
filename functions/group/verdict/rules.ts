import type { TextCheck } from '../../event/rules'
import { withRewritten } from '../changing/rules'
import { type Group, isOver } from '../rules'
import { refusedAs } from '../settling/rules'

/** A group after a worker's word on its text: seen from then on, or at its end before anybody saw it. */
export function withTextCheck(group: Group, check: TextCheck, now: number): Group | undefined {
  const { textCheck } = group
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of || isOver(group))
    return withRewritten(group, check, now)
  return check.is === 'refused'
    ? { ...refusedAs(group, now), textCheck: check }
    : { ...group, textCheck: check, changedAt: now }
}
