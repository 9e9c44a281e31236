import type { SessionView } from '../../../../shared/contract/event'
import { MAX_COUNTED } from '../../../../shared/contract/seats'
import { SESSION_WORDS as W } from '../../../../shared/text/zhCN/event'

/** So many, or 100多位: further back nobody is counted. */
export const people = (count: number): string => W.people(count, MAX_COUNTED)

/** 还剩3个名额 · 满了，前面还有2位; nothing for a guest, or when nobody signs up any more. */
export function seatsWords({
  status,
  seats,
}: Pick<SessionView, 'status' | 'seats'>): string | undefined {
  if (seats === undefined || status === 'cancelled' || status === 'tookPlace') return undefined
  const { left, waiting } = seats
  if (left <= 0) return waiting === 0 ? W.full : W.fullAndWaiting(people(waiting))
  return waiting === 0 ? W.left(left) : W.leftButWaiting(left, people(waiting))
}
