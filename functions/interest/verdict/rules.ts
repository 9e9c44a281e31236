import { type Drive, settledAs } from '../rules'
import type { TextCheck } from '../../event/rules'

/** A drive after a worker's word on its text: shown from then on, or at its end before anybody saw it. */
export function withTextCheck(drive: Drive, check: TextCheck, now: number): Drive | undefined {
  const { textCheck } = drive
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return check.is === 'refused'
    ? { ...settledAs(drive, 'ended', now), textCheck: check }
    : { ...drive, textCheck: check, changedAt: now }
}
