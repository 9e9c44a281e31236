import {
  FACES,
  type Feedback,
  FEEDBACK_DAYS,
  FEEDBACK_FROM,
  FEEDBACK_TICKS,
  type FeedbackCounts,
} from '../../../shared/contract/afterClass'
import { DAY_MS } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isOverAt, type Session } from '../../event/rules'
import { type CheckIn, isIn } from '../rules'

type Held = Pick<Session, 'day' | 'hours' | 'status' | 'changedAt'>

/** For a month behind it, once the list is closed; one that was closed late gives as long from then on. */
export const isOpenFor = (session: Held, now: number): boolean =>
  session.status === 'tookPlace' &&
  now < Math.max(isOverAt(session), session.changedAt) + FEEDBACK_DAYS * DAY_MS

type Refusal = { readonly code: 'attendance.notAttended' | 'feedback.over' }
type Said = { readonly said: Feedback; readonly now: number }

/** Said by whoever came; the same tick twice is one. */
export function decideFeedback(
  session: Held,
  checkIn: CheckIn | undefined,
  { said: { face, ticks }, now }: Said,
): Outcome<CheckIn, Refusal> {
  if (!isIn(checkIn)) return refuse({ code: 'attendance.notAttended' })
  if (!isOpenFor(session, now)) return refuse({ code: 'feedback.over' })
  const feedback = { face, ticks: FEEDBACK_TICKS.filter((one) => ticks.includes(one)), at: now }
  return accept({ ...checkIn, rev: checkIn.rev + 1, feedback })
}

/** What somebody said, without the moment. */
export const saidIn = (checkIn: CheckIn | undefined): Feedback | undefined =>
  checkIn?.feedback && { face: checkIn.feedback.face, ticks: [...checkIn.feedback.ticks] }

const tally = <Word extends string>(words: readonly Word[], all: readonly Word[]) =>
  Object.fromEntries(
    all.map((word) => [word, words.filter((one) => one === word).length]),
  ) as Record<Word, number>

/** How many said what; `undefined` while so few did that one would know who. */
export function countsOf(checkIns: readonly CheckIn[]): FeedbackCounts | undefined {
  const said = checkIns.filter(isIn).flatMap((one) => saidIn(one) ?? [])
  if (said.length < FEEDBACK_FROM) return undefined
  return {
    answers: said.length,
    faces: tally(
      said.map(({ face }) => face),
      FACES,
    ),
    ticks: tally(
      said.flatMap(({ ticks }) => ticks),
      FEEDBACK_TICKS,
    ),
  }
}
