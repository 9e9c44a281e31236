import {
  EMERGENCY_AFTER_MINUTES,
  EMERGENCY_BEFORE_MINUTES,
} from '../../../shared/contract/emergency'
import { type LocalDate, MINUTE_MS } from '../../../shared/kernel/dates'
import type { OpeningId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { beginsAt, isOverAt, type Session } from '../../event/rules'

/** That a worker opened whom to call of somebody, or their own number: written before it is read, and theirs to read. */
export type Opening = {
  /** Session and opening: the key of the kept. */
  readonly id: string
  readonly rev: number
  readonly sessionId: SessionId
  readonly openingId: OpeningId
  readonly title: string
  readonly day: LocalDate
  /** phone: their own number, for a call about a seat; absent: whom to call. */
  readonly what?: 'phone'
  /** Whose it is. */
  readonly residentId: ResidentId
  readonly by: ResidentId
  /** Epoch ms. */
  readonly at: number
  readonly request: { readonly key: string; readonly hash: string }
}

/** While a class goes on: from half an hour before it begins until two hours behind its end. */
export function isOpenAt(session: Session, now: number): boolean {
  const from = beginsAt(session) - EMERGENCY_BEFORE_MINUTES * MINUTE_MS
  const until = isOverAt(session) + EMERGENCY_AFTER_MINUTES * MINUTE_MS
  return session.status !== 'cancelled' && from <= now && now < until
}

type Opened = Pick<Opening, 'openingId' | 'what' | 'residentId' | 'by' | 'at' | 'request'>

export const openingOf = (
  { id: sessionId, title, day }: Pick<Session, 'id' | 'title' | 'day'>,
  opened: Opened,
): Opening => ({
  ...{ id: `${sessionId}#${opened.openingId}`, rev: 1, sessionId, title, day },
  ...opened,
})
