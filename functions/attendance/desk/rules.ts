import type { SessionId } from '../../../shared/kernel/ids'
import { type Event, isOverAt, type Occurrence } from '../../event/rules'

/** The numbers of a paper list as somebody types them, each once: 3 7 12, whatever stands between, wide digits too. */
export const numbersIn = (typed: string): readonly number[] => [
  ...new Set(
    typed
      .normalize('NFKC')
      .split(/\D+/)
      .filter((part) => part !== '')
      .map(Number),
  ),
]

const isNext = (one: Occurrence, now: number): boolean => !one.isCancelled && isOverAt(one) > now

/** Of a series the one that is looked at: the one that is asked for, or the next, or the last. */
export function sessionIn(
  { sessions }: Pick<Event, 'sessions'>,
  asked: SessionId | undefined,
  now: number,
): Occurrence | undefined {
  if (asked !== undefined) return sessions.find(({ id }) => id === asked)
  return sessions.find((one) => isNext(one, now)) ?? sessions[sessions.length - 1]
}
