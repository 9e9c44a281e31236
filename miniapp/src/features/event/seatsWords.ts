import type { SessionView } from '../../../../shared/contract/event'
import { MAX_COUNTED } from '../../../../shared/contract/seats'
import { SESSION_WORDS as W } from '../../../../shared/text/zhCN/event'

/** So many, or 100多位: further back nobody is counted. */
export const people = (count: number): string => W.people(count, MAX_COUNTED)

type Seen = Pick<SessionView, 'status' | 'seats'> & Partial<Pick<SessionView, 'isMyDesk' | 'mine'>>

/** For whoever has a place already, and for the desk, nobody is in front. */
const isBeside = ({ isMyDesk = false, mine }: Seen): boolean =>
  isMyDesk || (mine !== undefined && mine.status !== 'cancelled')

type Free = { readonly left: number; readonly waiting: number }

function lineWords({ left, waiting }: Free, session: Seen): string {
  const line = people(waiting)
  if (isBeside(session)) return left <= 0 ? W.fullInLine(line) : W.leftInLine(left, line)
  return left <= 0 ? W.fullAndWaiting(line) : W.leftButWaiting(left, line)
}

/** 还剩3个名额 · 满了，前面还有2位 · 满了，2位在排队; nothing for a guest, or when nobody signs up any more. */
export function seatsWords(session: Seen): string | undefined {
  const { status, seats } = session
  if (seats === undefined || status === 'cancelled' || status === 'tookPlace') return undefined
  if (seats.waiting > 0) return lineWords(seats, session)
  return seats.left <= 0 ? W.full : W.left(seats.left)
}
